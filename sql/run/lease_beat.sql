-- What:   the owner of leases lives
-- Grain:  one row per lease it holds
-- Reads:  nothing
-- Writes: lease
-- Again:  a later time
update lease set heartbeat_at = clock_timestamp() where owner = :owner and released_at is null;
