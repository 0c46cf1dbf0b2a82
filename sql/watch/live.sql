-- What:   the runs that have not ended and whose process lives, with how far they are and how long deliveries of up to four times more or
--         less bytes took
-- Grain:  one row per run
-- Reads:  run, run_progress, delivery, sender, pg_stat_activity
-- Writes: nothing
-- Again:  it only reads
select
  r.run_no, r.job, r.detail, r.started_at, r.stop_asked_at,
  coalesce(p.stage, 'start') as stage, p.stage_since, coalesce(p.rows_done, 0) as rows_done,
  coalesce(nullif(p.rows_expected, 0), d.rows_read, round(d.bytes * usual.rows_per_byte), 0) as rows_expected,
  usual.seconds_per_row,
  d.delivery_id, d.file_name, s.source, s.code as sender
from run r
left join run_progress p on p.run_no = r.run_no
left join delivery d on d.delivery_no = p.delivery_no
left join sender s on s.sender_no = d.sender_no
left join lateral (
  select
    percentile_cont(0.5) within group (order by rows_read / cast(bytes as double precision)) as rows_per_byte,
    percentile_cont(0.5) within group (order by seconds / rows_read)
      filter (where bytes between d.bytes / 4 and d.bytes * 4) as seconds_per_row
  from (
    select u.rows_read, u.bytes, u.seconds
    from delivery u
    where u.layout = d.layout and u.status = 'active' and u.seconds > 0 and u.rows_read > 0 and u.bytes > 0
    order by u.delivery_no desc
    limit 20
  ) latest
) usual on true
where r.ended_at is null
  and exists (
    select from pg_stat_activity a
    where a.application_name = 'declare-once ' || r.owner and a.datname = current_database())
order by r.run_no desc;
