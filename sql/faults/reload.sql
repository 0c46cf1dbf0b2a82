-- What:   the server reads its settings again
-- Grain:  one row
-- Reads:  nothing
-- Writes: nothing
-- Again:  the same settings
select pg_reload_conf()
