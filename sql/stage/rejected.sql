-- What:   how many rows of a staged delivery are rejected, and whether somebody admitted it all the same
-- Grain:  one row
-- Reads:  delivery, stage_row
-- Writes: nothing
-- Again:  it only counts
select
  coalesce(d.rows_read, 0) as rows_read,
  (select count(*) from stage_row r where r.delivery_no = d.delivery_no and r.part_no = 0 and r.rejected) as rejected,
  d.admitted_because
from delivery d
where d.delivery_no = :delivery_no;
