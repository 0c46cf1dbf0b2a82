-- What:   the delivered files the truth speaks of
-- Grain:  one row per file, relative to the generated folder
-- Reads:  truth_row
-- Writes: nothing
-- Again:  it only reads
select distinct file from truth_row order by file
