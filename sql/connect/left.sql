-- What:   a fetched file was moved out of its folder
-- Grain:  one row per content fetched from this origin
-- Reads:  nothing
-- Writes: fetched
-- Again:  the first time stays
update fetched
set left_at = clock_timestamp()
where connector = :connector and origin = :origin and left_at is null;
