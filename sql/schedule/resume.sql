-- What:   a paused connector goes on
-- Grain:  one connector
-- Reads:  nothing
-- Writes: schedule_pause
-- Again:  it is not paused any more
delete from schedule_pause
where connector = :connector;
