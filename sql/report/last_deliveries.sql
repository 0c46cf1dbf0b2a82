-- What:   the latest delivery of each source that is in force
-- Grain:  one row per source that has one
-- Reads:  sender, delivery
-- Writes: nothing
-- Again:  it only reads
select distinct on (s.source)
  s.source, d.delivery_id, d.received_at
from delivery d
join sender s on s.sender_no = d.sender_no
where d.status = 'active'
order by s.source, d.received_at desc, d.delivery_no desc
