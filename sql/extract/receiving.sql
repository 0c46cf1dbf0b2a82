-- What:   a run goes on with a delivery; one that was refused is read anew
-- Grain:  one delivery
-- Reads:  nothing
-- Writes: run_delivery, delivery
-- Again:  it is written down and being received already
insert into run_delivery (run_no, delivery_no)
values (:run_no, :delivery_no)
on conflict do nothing;

update delivery set status = 'receiving' where delivery_no = :delivery_no and status = 'refused';
