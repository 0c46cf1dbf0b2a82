-- What:   a run begins
-- Grain:  one row per execution of a job
-- Reads:  nothing
-- Writes: run
-- Again:  another run
insert into run (job, detail)
values (:job, :detail)
returning run_no;
