-- What:   one page of the runs, the newest first, by what is asked
-- Grain:  one row per run
-- Reads:  run, run_progress, run_delivery, delivery, sender, pg_stat_activity
-- Writes: nothing
-- Again:  it only reads
with alive as (
  select substr(application_name, 14) as owner
  from pg_stat_activity
  where application_name like 'declare-once %' and datname = current_database()
),
told as (
  select
    r.run_no, r.job, r.detail, r.started_at, r.ended_at, r.exit_code, r.stop_asked_at, r.stop_asked_by,
    case
      when r.ended_at is null and r.owner in (select a.owner from alive a) then 'open'
      when r.ended_at is null then 'died'
      when r.exit_code = 0 then 'done'
      when r.exit_code = 1 then 'waiting'
      when r.exit_code = 2 then 'refused'
      when r.exit_code = 3 and r.stop_asked_at is not null then 'stopped'
      else 'broke'
    end as state
  from run r
  where (cast(:run_no as bigint) is null or r.run_no = :run_no)
    and (cast(:since as timestamptz) is null or r.started_at >= :since)
    and (cast(:until as timestamptz) is null or r.started_at < :until)
    and (cast(:source as text) is null or position(:source in coalesce(r.detail, '')) > 0 or exists (
      select from run_delivery w join delivery d on d.delivery_no = w.delivery_no join sender s on s.sender_no = d.sender_no
      where w.run_no = r.run_no and s.source = :source))
    and (cast(:sender as text) is null or exists (
      select from run_delivery w join delivery d on d.delivery_no = w.delivery_no join sender s on s.sender_no = d.sender_no
      where w.run_no = r.run_no and s.code = :sender))
    and (cast(:words as text) is null or cast(r.run_no as text) = :words or position(:words in lower(coalesce(r.detail, ''))) > 0
      or exists (select from run_delivery w join delivery d on d.delivery_no = w.delivery_no where w.run_no = r.run_no
        and (d.delivery_id = :words or position(:words in lower(d.file_name)) > 0)))
)
select
  t.run_no, t.job, t.detail, t.started_at, t.ended_at, t.exit_code, t.stop_asked_at, t.stop_asked_by, t.state,
  p.stage, p.rows_done, p.beat_at,
  w.deliveries, w.rows_read
from told t
left join run_progress p on p.run_no = t.run_no
cross join lateral (
  select count(*) as deliveries, coalesce(sum(d.rows_read), 0) as rows_read
  from run_delivery r
  join delivery d on d.delivery_no = r.delivery_no
  where r.run_no = t.run_no
) w
where t.state in (:states)
order by t.run_no desc
limit :page offset :skipped;
