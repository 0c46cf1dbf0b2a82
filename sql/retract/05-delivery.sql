-- What:   the delivery counts no longer; what it had staged goes
-- Grain:  one delivery
-- Reads:  nothing
-- Writes: delivery, stage_row, stage_identity, stage_problem, brought_identity
-- Again:  it is taken back already
update delivery set status = 'retracted' where delivery_no = cast(:delivery_no as int);

delete from stage_row where delivery_no = cast(:delivery_no as int);
delete from stage_identity where delivery_no = cast(:delivery_no as int);
delete from stage_problem where delivery_no = cast(:delivery_no as int);

-- A load that broke left its list here, and fills it anew when it goes on.
truncate brought_identity;
