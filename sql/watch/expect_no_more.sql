-- What:   a delivery is expected no more
-- Grain:  one rule
-- Reads:  nothing
-- Writes: expected_delivery
-- Again:  it is gone already
delete from expected_delivery where source = :source and sender = :sender;
