-- What:   the accounting equation of a delivery: what the reader counted against the outcomes of the ledger
-- Grain:  one row
-- Reads:  delivery, delivery_row
-- Writes: nothing
-- Again:  it only counts
select
  d.rows_read,
  count(r.row_no) as accounted
from delivery d
left join delivery_row r on r.delivery_no = d.delivery_no
where d.delivery_no = :delivery_no
group by d.rows_read;
