-- What:   every planned run; a connector's last success is that of its schedule, of a run asked for or of a command, whichever came last
-- Grain:  one row per task and instance
-- Reads:  scheduled_tasks, run
-- Writes: nothing
-- Again:  it only reads
select
  t.task_name, t.task_instance, t.execution_time, t.picked, t.picked_by, t.last_failure,
  greatest(t.last_success, (
    select max(r.ended_at)
    from run r
    where r.job = 'extract' and t.task_instance = any (string_to_array(r.detail, ', '))
      and position(' .. ' in r.detail) = 0  -- a range leaves the watermark alone
      and r.exit_code <= 2  -- everything is loaded, rows wait, or a file was set aside; above that it broke
  )) as last_success,
  coalesce(t.consecutive_failures, 0) as consecutive_failures
from scheduled_tasks t
order by t.task_name, t.task_instance;
