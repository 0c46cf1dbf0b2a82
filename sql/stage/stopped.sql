-- What:   a delivery stopped by its own content is refused; nothing of it reaches the store
-- Grain:  one delivery
-- Reads:  nothing
-- Writes: delivery
-- Again:  it is refused already
update delivery set status = 'refused' where delivery_no = :delivery_no and status in ('receiving', 'staged');
