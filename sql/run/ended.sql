-- What:   a run ends
-- Grain:  one run
-- Reads:  nothing
-- Writes: run, run_progress
-- Again:  the same end is written
update run
set ended_at = clock_timestamp(), exit_code = :exit_code, report_path = :report_path
where run_no = :run_no;
delete from run_progress where run_no = :run_no;
