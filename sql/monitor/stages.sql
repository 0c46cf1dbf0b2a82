-- What:   the stages of the last day's loads
-- Grain:  one row per stage and status
-- Reads:  batch_step_execution
-- Writes: nothing
-- Again:  it only reads
select step_name, status, count(*) as executions, coalesce(sum(extract(epoch from end_time - start_time)), 0) as seconds
from batch_step_execution
where start_time > localtimestamp - interval '1 day'
group by step_name, status
order by step_name collate "C", status collate "C";
