-- What:   which of :runs were asked to stop
-- Grain:  one row per run
-- Reads:  run
-- Writes: nothing
-- Again:  it only reads
select run_no
from run
where run_no in (:runs) and stop_asked_at is not null;
