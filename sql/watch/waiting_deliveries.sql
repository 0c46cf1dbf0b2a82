-- What:   one page of the deliveries in force with rows that waited or were refused at loading, those with the most first
-- Grain:  one row per delivery
-- Reads:  delivery, sender, receipt_count
-- Writes: nothing
-- Again:  it only reads
select d.delivery_id
from delivery d
join sender s on s.sender_no = d.sender_no
join receipt_count c on c.delivery_no = d.delivery_no
where d.status = 'active' and c.held + c.rejected > 0
  and (cast(:sender as text) is null or s.code = :sender)
  and (cast(:source as text) is null or s.source = :source)
order by c.held + c.rejected desc, d.delivery_no desc
limit :page offset :skipped;
