-- What: the units of a folder; Grain: one row per unit; Reads: the client; Writes: admin_unit_next
-- A second run begins with create_next.sql
copy admin_unit_next (code, level, name, name_key, parent_code, valid_from) from stdin
