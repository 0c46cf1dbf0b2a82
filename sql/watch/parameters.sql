-- What:   what the job of a delivery was given, and what is known of the delivery
-- Grain:  one row
-- Reads:  delivery
-- Writes: nothing
-- Again:  it only reads
select
  layout, layout_version, layout_sha256, sha256, bytes, stated_time, charset, seconds, admitted_because, admitted_by
from delivery
where delivery_id = :delivery_id;
