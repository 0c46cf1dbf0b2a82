-- What:   every planned run
-- Grain:  one row per task and instance
-- Reads:  scheduled_tasks
-- Writes: nothing
-- Again:  it only reads
select
  t.task_name, t.task_instance, t.execution_time, t.picked, t.picked_by, t.last_success, t.last_failure,
  coalesce(t.consecutive_failures, 0) as consecutive_failures
from scheduled_tasks t
order by t.task_name, t.task_instance;
