-- What:   what is under way or stopped half way: links and profiles may be short of it until it has ended
-- Grain:  one row per load; one for what a register or an edition of the units still has to compute
-- Reads:  delivery, touched_identity, touched_person
-- Writes: nothing
-- Again:  it only reads
select 'load of delivery ' || delivery_id as work
from delivery
where seconds is null and status in ('receiving', 'staged', 'active')
union all
select 'what a change touched is still to be computed'
where exists (select from touched_identity)
  or exists (select from touched_person)
order by work
