-- What:   the staged rows of a delivery go, so that its frozen file can be staged again from its first row
-- Grain:  one delivery
-- Reads:  nothing
-- Writes: stage_row, stage_identity, stage_problem
-- Again:  they are gone already
delete from stage_row where delivery_no = :delivery_no;
delete from stage_identity where delivery_no = :delivery_no;
delete from stage_problem where delivery_no = :delivery_no;
