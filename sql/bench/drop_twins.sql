-- What:   the twins of the store's tables go
-- Grain:  a schema
-- Reads:  nothing
-- Writes: nothing (they are gone with their schema)
-- Again:  they are gone already
drop schema if exists twin cascade;
