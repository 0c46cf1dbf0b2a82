-- What:   one alert
-- Grain:  one row, or none
-- Reads:  alert
-- Writes: nothing
-- Again:  it only reads
select alert_id, kind, run_no, delivery_id, source, sender, raised_at, mailed_at, posted_at, acknowledged_at, acknowledged_by
from alert
where alert_id = :alert_id;
