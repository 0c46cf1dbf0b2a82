-- What:   rows that arrived in the keyed table
-- Grain:  one row
-- Reads:  upserted_row
-- Writes: nothing
-- Again:  it only reads
select count(*) from upserted_row
