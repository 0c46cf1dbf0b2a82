-- What:   how far a run is
-- Grain:  one run that has not ended
-- Reads:  run
-- Writes: run_progress
-- Again:  a later time
insert into run_progress (run_no, stage, stage_since, rows_done, rows_expected, delivery_no, beat_at)
select run_no, :stage, :stage_since, :rows_done, :rows_expected, cast(:delivery_no as int), clock_timestamp()
from run
where run_no = :run_no and ended_at is null
on conflict (run_no) do update
set stage = excluded.stage, stage_since = excluded.stage_since, rows_done = excluded.rows_done,
  rows_expected = excluded.rows_expected, delivery_no = excluded.delivery_no, beat_at = excluded.beat_at;
