-- What:   how a delivery of the portal hangs together with others: what it replaces, what replaces it, and the file it corrects
-- Grain:  one row, or none
-- Reads:  upload
-- Writes: nothing
-- Again:  it only reads
select
  u.replaces, u.cells_corrected, case when o.upload_id is not null then u.user_name end as corrected_by, o.sha256 as original,
  (select n.delivery_id from upload n where n.replaces = :delivery_id and n.status = 'loaded' order by n.received_at desc limit 1)
    as replaced_by
from (select cast(:delivery_id as text) as delivery_id) asked
left join upload u on u.delivery_id = asked.delivery_id and u.status = 'loaded'
left join upload o on o.upload_id = u.corrects
order by u.received_at
limit 1;
