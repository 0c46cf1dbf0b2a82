-- What:   whether what was fetched from this origin never left it, and its delivery was taken back since
-- Grain:  one row
-- Reads:  fetched, delivery, sender, retraction
-- Writes: nothing
-- Again:  it only reads
select exists (
  select 1
  from fetched f
  join sender s on s.source = f.source and s.code = f.sender
  join delivery d on d.sender_no = s.sender_no and d.sha256 = f.sha256
  join retraction r on r.delivery_no = d.delivery_no
  where f.connector = :connector and f.origin = :origin and f.state = 'fetched' and f.left_at is null
    and d.status = 'retracted' and r.at > f.fetched_at) as taken_back;
