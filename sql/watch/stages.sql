-- What:   the stages of a delivery's job, each attempt
-- Grain:  one row per execution of a step
-- Reads:  batch_step_execution, batch_job_execution, batch_job_execution_params
-- Writes: nothing
-- Again:  it only reads
select
  s.step_name, s.status, s.start_time, s.end_time,
  dense_rank() over (order by e.job_execution_id) as attempt
from batch_job_execution_params p
join batch_job_execution e on e.job_execution_id = p.job_execution_id
join batch_step_execution s on s.job_execution_id = e.job_execution_id
where p.parameter_name = 'delivery' and p.parameter_value = :delivery_id
order by s.step_execution_id;
