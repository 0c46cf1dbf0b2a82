-- What:   how many runs that began at :since or later ended badly
-- Grain:  one row
-- Reads:  run, pg_stat_activity
-- Writes: nothing
-- Again:  it only reads
select
  count(*) filter (where r.exit_code = 2) as refused,
  count(*) filter (where r.exit_code >= 3 and not (r.exit_code = 3 and r.stop_asked_at is not null)) as broke,
  count(*) filter (where r.exit_code = 3 and r.stop_asked_at is not null) as stopped,
  count(*) filter (where r.ended_at is null and not exists (
    select from pg_stat_activity a
    where a.application_name = 'declare-once ' || r.owner and a.datname = current_database())) as died
from run r
where r.started_at >= :since;
