-- What: where the server that answers keeps its data, to tell our server from another.
-- Grain: one row. Reads: the server's settings. Writes: nothing. A second run changes nothing: it only reads.
select setting from pg_settings where name = 'data_directory'
