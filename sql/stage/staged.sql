-- What:   a delivery was read whole
-- Grain:  one delivery
-- Reads:  nothing
-- Writes: delivery
-- Again:  the same count is written
update delivery
set rows_read = :rows_read, status = case when status = 'receiving' then 'staged' else status end
where delivery_no = :delivery_no;
