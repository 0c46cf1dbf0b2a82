-- What:   a delivery that balances becomes active, and its staged rows go
-- Grain:  one delivery
-- Reads:  delivery
-- Writes: delivery, stage_row, stage_identity, stage_problem
-- Again:  it is active already, so nothing changes
update delivery set status = 'active' where delivery_no = :delivery_no and status <> 'active';

delete from stage_row where delivery_no = :delivery_no;
delete from stage_identity where delivery_no = :delivery_no;
delete from stage_problem where delivery_no = :delivery_no;
