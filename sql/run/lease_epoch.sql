-- What:   the epoch of a lease
-- Grain:  one row
-- Reads:  lease
-- Writes: nothing
-- Again:  it only reads
select epoch from lease where name = :name
