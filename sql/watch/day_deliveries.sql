-- What:   the deliveries received between :since and :until, of a source
-- Grain:  one row per delivery, the newest first
-- Reads:  delivery, sender
-- Writes: nothing
-- Again:  it only reads
select d.delivery_id
from delivery d
join sender s on s.sender_no = d.sender_no
where d.received_at >= :since and d.received_at < :until and (cast(:source as text) is null or s.source = :source)
order by d.delivery_no desc
limit :page offset :skipped;
