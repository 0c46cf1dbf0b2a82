-- What:   the keys a legacy system holds now
-- Grain:  one row per key
-- Reads:  nothing
-- Writes: next_key
-- Again:  in a fresh table
copy next_key (key) from stdin (format csv)
