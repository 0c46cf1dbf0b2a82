-- What:   gives every lock of the session back
-- Grain:  one row
-- Reads:  nothing
-- Writes: nothing
-- Again:  there is none left
select pg_advisory_unlock_all() is not null as locked
