-- What:   where rows linked to a wrong person stand, without personal values
-- Grain:  one row per such row, the first 20
-- Reads:  judged_row
-- Writes: nothing
-- Again:  it only reads
select file || ' sheet ' || sheet_no || ' row ' || row_no || ': ' || kind || ', linked by ' || method
from judged_row
where verdict = 'wrong'
order by file, sheet_no, row_no
limit 20
