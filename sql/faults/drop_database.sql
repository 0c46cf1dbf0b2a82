-- What:   a database of a fault run goes
-- Grain:  one database
-- Reads:  nothing
-- Writes: nothing (but the database itself)
-- Again:  it is gone already
drop database if exists $name with (force)
