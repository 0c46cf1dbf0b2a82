-- What:   uploads the portal itself has to go on with
-- Grain:  one row per upload
-- Reads:  upload
-- Writes: nothing
-- Again:  it only reads
select upload_id
from upload
where status in ('received', 'confirmed')
order by received_at, upload_id;
