-- What:   how far a delivery has come: its status and its rows in staging
-- Grain:  one row
-- Reads:  delivery, stage_row
-- Writes: nothing
-- Again:  it only counts
select
  d.status,
  (select count(*) from stage_row r where r.delivery_no = d.delivery_no and r.part_no = 0) as staged
from delivery d
where d.delivery_no = :delivery_no;
