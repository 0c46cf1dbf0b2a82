-- What:   rows that arrived by the plain COPY
-- Grain:  one row
-- Reads:  copied_row
-- Writes: nothing
-- Again:  it only reads
select count(*) from copied_row
