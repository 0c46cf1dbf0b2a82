-- What:   the tables of the rebuild go
-- Grain:  none
-- Reads:  nothing
-- Writes: nothing (the schema of the rebuild)
-- Again:  it is gone
drop schema rebuilt cascade;
