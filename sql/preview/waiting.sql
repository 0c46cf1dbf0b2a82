-- What:   why rows of a previewed file would wait
-- Grain:  one row per row that would be held, in the file's order
-- Reads:  delivery_row, stage_row, link (as made here)
-- Writes: nothing
-- Again:  it only reads
select d.sheet_no, d.row_no, min(l.reason) as reason
from delivery_row d
join stage_row r on r.sheet_no = d.sheet_no and r.row_no = d.row_no and r.opens_claim
join link l on l.identity_id = r.identity_id
where d.outcome = 'held'
  and l.person_key is null
  and l.reason is not null
group by d.sheet_no, d.row_no
order by d.sheet_no, d.row_no;
