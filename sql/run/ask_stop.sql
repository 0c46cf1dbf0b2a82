-- What:   somebody asks a run to stop
-- Grain:  one run that has not ended
-- Reads:  nothing
-- Writes: run
-- Again:  it is asked already, so nothing changes
update run
set stop_asked_at = clock_timestamp(), stop_asked_by = :actor
where run_no = :run_no and ended_at is null and stop_asked_at is null;
