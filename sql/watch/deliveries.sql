-- What:   one page of the deliveries, the newest first, by province and words
-- Grain:  one row per delivery
-- Reads:  delivery, sender
-- Writes: nothing
-- Again:  it only reads
select d.delivery_id
from delivery d
join sender s on s.sender_no = d.sender_no
where (cast(:province as text) is null or s.code = :province)
  and (cast(:words as text) is null or position(:words in lower(d.file_name)) > 0 or d.delivery_id = :words
       or s.source = :words)
  and (cast(:status as text) is null or d.status = :status)
order by d.delivery_no desc
limit :page offset :skipped;
