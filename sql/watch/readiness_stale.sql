-- What:   whether anything may have changed the store since :measured_at
-- Grain:  one row
-- Reads:  run
-- Writes: nothing
-- Again:  it only reads
select exists (select from run where coalesce(ended_at, clock_timestamp()) > :measured_at) as stale;
