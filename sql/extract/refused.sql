-- What:   the file of a delivery turned out unreadable while its rows were read
-- Grain:  one delivery
-- Reads:  nothing
-- Writes: delivery
-- Again:  it is refused already
update delivery set status = 'refused' where delivery_no = :delivery_no and status = 'receiving';
