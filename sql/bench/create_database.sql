-- What:   the database that is measured in, apart from the store
-- Grain:  one database
-- Reads:  template0
-- Writes: pg_database
-- Once.   Again: drop_database comes before
create database declare_once_bench encoding 'UTF8' template template0
