-- What:   the deliveries a run brought in or went on with
-- Grain:  one row per delivery
-- Reads:  run_delivery, delivery
-- Writes: nothing
-- Again:  it only reads
select d.delivery_id
from run_delivery w
join delivery d on d.delivery_no = w.delivery_no
where w.run_no = :run_no
order by d.delivery_no;
