-- What:   where the server that answers keeps its data, to tell our server from another
-- Grain:  one row
-- Reads:  pg_settings
-- Writes: nothing
-- Again:  it only reads
select setting from pg_settings where name = 'data_directory'
