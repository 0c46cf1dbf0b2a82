-- What: one chunk of old numbers; Grain: one row per number and citizen; Reads: the client; Writes: citizen_cmnd_next
-- A second run begins with create_next.sql
copy citizen_cmnd_next (cmnd, citizen_id) from stdin
