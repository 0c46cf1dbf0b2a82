-- What:   the database that was measured in goes, whoever is still connected
-- Grain:  one database
-- Reads:  nothing
-- Writes: pg_database
-- Once.   Again: it is gone already
drop database if exists declare_once_bench with (force)
