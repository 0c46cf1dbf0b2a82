-- What:   an operator knows of an alert
-- Grain:  one alert
-- Reads:  nothing
-- Writes: alert
-- Again:  nothing changes: whoever came first stays
update alert
set acknowledged_at = now(), acknowledged_by = :user_name
where alert_id = :alert_id and acknowledged_at is null;
