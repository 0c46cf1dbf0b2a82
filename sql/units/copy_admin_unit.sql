-- What:   the units of a folder
-- Grain:  one row per unit
-- Reads:  nothing (the client sends the rows)
-- Writes: admin_unit_next
-- Again:  begins with create_next.sql
copy admin_unit_next (code, level, name, name_key, parent_code, valid_from) from stdin with (format binary)
