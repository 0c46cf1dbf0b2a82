-- What:   a delivery by the id people see
-- Grain:  one row
-- Reads:  delivery, sender, retraction
-- Writes: nothing
-- Again:  it only reads
select
  d.delivery_no, d.delivery_id, d.sender_no, s.source, s.code, d.layout, d.layout_sha256,
  d.archive_path, d.stated_time, d.status,
  (select count(*) from retraction r where r.delivery_no = d.delivery_no) as retractions
from delivery d
join sender s on s.sender_no = d.sender_no
where d.delivery_id = :delivery_id;
