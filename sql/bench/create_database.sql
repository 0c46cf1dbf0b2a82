-- What:   the database that is measured in, apart from the store
-- Grain:  one database
-- Reads:  nothing (template0)
-- Writes: nothing (but the database itself)
-- Again:  drop_database comes before
create database declare_once_bench encoding 'UTF8' template template0
