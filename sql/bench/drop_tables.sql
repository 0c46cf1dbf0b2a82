-- What:   the tables of one measured part go
-- Grain:  two tables
-- Reads:  nothing
-- Writes: copied_row, upserted_row
-- Again:  they are gone already
drop table if exists copied_row, upserted_row
