-- What:   deliveries whose load did not come to its end, the oldest first
-- Grain:  one row per delivery
-- Reads:  delivery
-- Writes: nothing
-- Again:  it only reads
select delivery_id
from delivery
where seconds is null and status in ('receiving', 'staged', 'active')
order by delivery_no
