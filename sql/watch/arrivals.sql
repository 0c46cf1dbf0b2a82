-- What:   when each sender of each source last sent something, and every time since :since
-- Grain:  one row per sender that ever sent something that was not refused or taken back
-- Reads:  sender, delivery
-- Writes: nothing
-- Again:  it only reads
select
  s.source,
  s.code as sender,
  min(d.received_at) as first_at,
  max(d.received_at) as last_at,
  coalesce(array_agg(d.received_at order by d.received_at) filter (where d.received_at >= :since), '{}') as times
from sender s
join delivery d on d.sender_no = s.sender_no
where d.status in ('receiving', 'staged', 'active')
group by s.source, s.code
order by s.source collate "C", s.code collate "C";
