-- What:   a run begins
-- Grain:  one row per execution of a job
-- Reads:  nothing
-- Writes: run
-- Again:  another run
insert into run (job, detail, owner)
values (:job, :detail, :owner)
returning run_no;
