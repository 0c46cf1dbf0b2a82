-- What:   why rows wait or were refused, of the deliveries received between :since and :until
-- Grain:  one row per reason
-- Reads:  delivery, sender, receipt_reason
-- Writes: nothing
-- Again:  it only reads
select r.reason, sum(r.rejected) as rejected, sum(r.held) as held, sum(r.taken) as taken, count(*) as deliveries
from delivery d
join sender s on s.sender_no = d.sender_no
join receipt_reason r on r.delivery_no = d.delivery_no
where d.status = 'active' and d.received_at >= :since and d.received_at < :until
  and (cast(:source as text) is null or s.source = :source)
group by r.reason
having sum(r.rejected) + sum(r.held) > 0
order by sum(r.rejected) + sum(r.held) desc, r.reason collate "C";
