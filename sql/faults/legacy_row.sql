-- What:   a record of a legacy system in a fault run
-- Grain:  one row per record
-- Reads:  nothing
-- Writes: legacy
-- Again:  another record
insert into legacy (cells) values (?)
