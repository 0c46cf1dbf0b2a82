-- What:   room for the keys a legacy system holds now
-- Grain:  one row per key
-- Reads:  nothing
-- Writes: next_key
-- Again:  it goes with the transaction
create temporary table next_key (key text not null) on commit drop;
