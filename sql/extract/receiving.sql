-- What:   a delivery that was refused is read anew
-- Grain:  one delivery
-- Reads:  nothing
-- Writes: delivery
-- Again:  it is being received already
update delivery set status = 'receiving' where delivery_no = :delivery_no and status = 'refused';
