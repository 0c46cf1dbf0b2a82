-- What:   the upload a province handed these very bytes in with, if it is still at work or its delivery is in force
-- Grain:  one row, or none
-- Reads:  upload, delivery
-- Writes: nothing
-- Again:  it only reads
select u.upload_id
from upload u
left join delivery d on d.delivery_id = u.delivery_id
where u.province = :province and u.sha256 = :sha256
  and (cast(:source as text) is null or u.source is null or u.source = :source)
  and (u.status in ('received', 'choose', 'unknown', 'checked', 'confirmed', 'failed') or u.status = 'loaded' and d.status = 'active')
order by u.received_at desc, u.upload_id
limit 1;
