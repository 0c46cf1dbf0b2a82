-- What:   a run ends
-- Grain:  one run
-- Reads:  nothing
-- Writes: run
-- Again:  the same end is written
update run
set ended_at = clock_timestamp(), exit_code = :exit_code, report_path = :report_path
where run_no = :run_no;
