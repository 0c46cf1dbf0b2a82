-- What:   the file of a delivery turned out unreadable while its rows were read: nothing of it is staged any more, and it is refused
-- Grain:  one delivery
-- Reads:  delivery
-- Writes: stage_row, stage_identity, stage_problem, delivery
-- Again:  it is refused already; broken off, it is still being received, and taking it up comes here again
delete from stage_row s using delivery d
where s.delivery_no = :delivery_no and d.delivery_no = s.delivery_no and d.status = 'receiving';

delete from stage_identity s using delivery d
where s.delivery_no = :delivery_no and d.delivery_no = s.delivery_no and d.status = 'receiving';

delete from stage_problem s using delivery d
where s.delivery_no = :delivery_no and d.delivery_no = s.delivery_no and d.status = 'receiving';

update delivery set status = 'refused' where delivery_no = :delivery_no and status = 'receiving';
