-- What:   the province an upload belongs to
-- Grain:  one row, or none
-- Reads:  upload
-- Writes: nothing
-- Again:  it only reads
select province
from upload
where upload_id = :upload_id;
