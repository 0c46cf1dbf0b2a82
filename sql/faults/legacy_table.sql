-- What:   the table of a legacy system in a fault run, in a database of its own
-- Grain:  one row per record
-- Reads:  nothing
-- Writes: legacy
-- Again:  refused, it is there already
create table legacy (row_no int generated always as identity primary key, cells text[] not null)
