-- What:   a connector is paused
-- Grain:  one connector
-- Reads:  nothing
-- Writes: schedule_pause
-- Again:  it is paused already
insert into schedule_pause (connector)
values (:connector)
on conflict (connector) do nothing;
