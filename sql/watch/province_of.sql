-- What:   the sender of a delivery
-- Grain:  one row, or none
-- Reads:  delivery, sender
-- Writes: nothing
-- Again:  it only reads
select s.code
from delivery d
join sender s on s.sender_no = d.sender_no
where d.delivery_id = :delivery_id;
