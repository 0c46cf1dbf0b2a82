-- What:   what an operator has to know of: runs that broke, deliveries nobody goes on with, planned runs nobody has begun,
--         deliveries that did not balance, deliveries that could not be read, or whose size or share of waiting rows is far from their sender's usual
-- Grain:  one alert per event, however often it is seen
-- Reads:  run, delivery, sender, retraction, scheduled_tasks, schedule_pause, pg_locks
-- Writes: alert
-- Again:  the event has its alert already
with held as (
  select (cast(classid as bigint) << 32) | cast(objid as bigint) as lock_key
  from pg_locks
  where locktype = 'advisory' and objsubid = 1
),
failed as (
  select 'failed' as kind, cast(r.run_no as text) as event, r.run_no, cast(null as text) as delivery_id,
    cast(null as text) as source, cast(null as text) as sender
  from run r
  where r.exit_code >= 3 and not (r.exit_code = 3 and r.stop_asked_at is not null) and r.ended_at > now() - interval '1 day'
),
stuck as (
  select 'stuck', d.delivery_id || ' ' || coalesce(d.run_no, 0), d.run_no, d.delivery_id, s.source, s.code
  from delivery d
  join sender s on s.sender_no = d.sender_no
  where d.status in ('receiving', 'staged')
    and d.received_at < now() - make_interval(secs => :stuck_seconds)
    and hashtextextended('load ' || d.delivery_id, 1) not in (select h.lock_key from held h)
),
late as (
  select 'late', t.task_name || ' ' || t.task_instance || ' ' || t.execution_time, cast(null as bigint), cast(null as text),
    t.task_instance, cast(null as text)
  from scheduled_tasks t
  where not t.picked and t.execution_time < now() - make_interval(secs => :late_seconds)
    and not exists (select 1 from schedule_pause p where p.connector = t.task_instance)
),
unbalanced as (
  select 'unbalanced', cast(b.retraction_no as text), b.run_no, d.delivery_id, s.source, s.code
  from retraction b
  join delivery d on d.delivery_no = b.delivery_no
  join sender s on s.sender_no = d.sender_no
  where b.actor = 'the load itself' and b.at > now() - interval '1 day'
),
recent as (
  select d.delivery_no, d.sender_no, d.delivery_id, d.run_no, d.status, d.rows_read, d.notes
  from delivery d
  where d.received_at > now() - interval '1 day' and d.status in ('active', 'refused')
),
drift as (
  select 'drift', d.delivery_id, d.run_no, d.delivery_id, s.source, s.code
  from recent d
  join sender s on s.sender_no = d.sender_no
  cross join lateral (
    select count(*) as deliveries, avg(b.rows_read) as usual
    from delivery b
    where b.sender_no = d.sender_no and b.delivery_no < d.delivery_no and b.status = 'active'
  ) before
  where d.status = 'refused'
     or exists (select 1 from unnest(d.notes) as n (note) where n.note like 'HELD\_UNUSUAL %')
     or before.deliveries >= :usual_deliveries and (d.rows_read * 4 < before.usual or d.rows_read > before.usual * 4)
)
insert into alert (kind, event, run_no, delivery_id, source, sender)
select f.* from failed f
union all select s.* from stuck s
union all select l.* from late l
union all select u.* from unbalanced u
union all select d.* from drift d
on conflict (kind, event) do nothing;
