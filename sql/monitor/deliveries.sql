-- What:   what each sender has sent, and when last
-- Grain:  one row per source and sender with a delivery in force
-- Reads:  sender, delivery
-- Writes: nothing
-- Again:  it only reads
select
  s.source, s.code as sender, count(*) as deliveries, coalesce(sum(d.rows_read), 0) as rows_read,
  extract(epoch from max(d.received_at)) as last_at
from sender s
join delivery d on d.sender_no = s.sender_no
where d.status = 'active'
group by s.source, s.code
order by s.source collate "C", s.code collate "C";
