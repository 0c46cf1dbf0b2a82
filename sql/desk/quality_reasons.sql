-- What:   what most often kept rows of a province from being taken at first try
-- Grain:  one row per reason, the most frequent first
-- Reads:  delivery, sender, receipt_reason
-- Writes: nothing
-- Again:  it only reads
select r.reason, sum(r.rejected) as rejected, sum(r.held) as held
from delivery d
join sender s on s.sender_no = d.sender_no and s.code = :province
join receipt_reason r on r.delivery_no = d.delivery_no
where d.status = 'active' and d.received_at >= :since
group by r.reason
having sum(r.rejected + r.held) > 0
order by sum(r.rejected + r.held) desc, r.reason
limit :most;
