-- What:   where the next fetch of a connector begins: the watermark of the last fetch that was read whole
-- Grain:  at most one row
-- Reads:  fetched, delivery, sender
-- Writes: nothing
-- Again:  it only reads
select f.watermark
from fetched f
where f.connector = :connector
  and f.watermark is not null
  and (f.sha256 = '' or exists (
    select 1
    from delivery d
    join sender s on s.sender_no = d.sender_no
    where s.source = f.source and s.code = f.sender and d.sha256 = f.sha256
      and d.status in ('staged', 'active', 'retracted')))
order by f.fetched_at desc, f.fetch_no desc
limit 1;
