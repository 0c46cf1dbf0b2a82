-- What:   the database that was measured in goes, whoever is still connected
-- Grain:  one database
-- Reads:  nothing
-- Writes: nothing (but the database itself)
-- Again:  it is gone already
drop database if exists declare_once_bench with (force)
