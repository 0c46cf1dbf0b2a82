-- What:   one chunk of old numbers
-- Grain:  one row per number and citizen
-- Reads:  nothing (the client sends the rows)
-- Writes: citizen_cmnd_next
-- Again:  begins with create_next.sql
copy citizen_cmnd_next (cmnd, citizen_id) from stdin with (format binary)
