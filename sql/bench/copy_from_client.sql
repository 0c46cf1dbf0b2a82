-- What:   the file as raw bytes, where the server may not read it itself
-- Grain:  one row per row of the file
-- Reads:  nothing
-- Writes: copied_row
-- Again:  the tables are new for each measured part
copy copied_row from stdin with (format csv, header true)
