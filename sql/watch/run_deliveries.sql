-- What:   the deliveries a run brought in
-- Grain:  one row per delivery
-- Reads:  delivery
-- Writes: nothing
-- Again:  it only reads
select delivery_id
from delivery
where run_no = :run_no
order by delivery_no;
