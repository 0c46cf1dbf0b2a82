-- What:   by which ways an alert has gone out
-- Grain:  one alert
-- Reads:  nothing
-- Writes: alert
-- Again:  the first time stays
update alert
set
  mailed_at = case when :mailed then coalesce(mailed_at, now()) else mailed_at end,
  posted_at = case when :posted then coalesce(posted_at, now()) else posted_at end
where alert_id = :alert_id;
