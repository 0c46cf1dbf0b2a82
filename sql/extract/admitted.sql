-- What:   the decision to admit a delivery although most of its rows are rejected
-- Grain:  one delivery
-- Reads:  nothing
-- Writes: delivery
-- Again:  the first decision stays
update delivery
set admitted_because = :reason, admitted_by = :actor, admitted_at = now()
where delivery_no = :delivery_no and admitted_because is null;
