-- What:   rows of the ledger that the truth does not know
-- Grain:  one row
-- Reads:  truth_file, truth_row, delivery_row
-- Writes: nothing
-- Again:  it only reads
select count(*)
from truth_file f
join delivery_row r on r.delivery_no = f.delivery_no
left join truth_row t on t.file = f.file and t.sheet_no = r.sheet_no + 1 and t.row_no = r.row_no
where t.file is null
