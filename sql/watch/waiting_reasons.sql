-- What:   for what reasons rows of the deliveries in force waited or were refused at loading
-- Grain:  one row per source, sender and reason
-- Reads:  delivery, sender, receipt_reason
-- Writes: nothing
-- Again:  it only reads
select s.source, s.code as sender, r.reason, sum(r.rejected) as rejected, sum(r.held) as held
from delivery d
join sender s on s.sender_no = d.sender_no
join receipt_reason r on r.delivery_no = d.delivery_no
where d.status = 'active' and (cast(:sender as text) is null or s.code = :sender)
  and (cast(:source as text) is null or s.source = :source) and r.held + r.rejected > 0
group by s.source, s.code, r.reason
order by sum(r.rejected) + sum(r.held) desc, s.source collate "C", s.code collate "C", r.reason collate "C";
