-- What:   layer 2, the citizen a written or repaired citizen ID leads to, for the guard to judge
-- Grain:  one row per touched identity whose number, or exactly one repair of it, is in the register
-- Reads:  touched_identity, resolved, identity, citizen
-- Writes: candidate
-- Again:  per slice; candidate was emptied before, and the inputs decide alone
with undecided as (
  select i.identity_id, i.citizen_id, i.citizen_id_repairs, i.name_key, i.birth_date
  from touched_identity t
  join identity i on i.identity_id = t.identity_id
  where (i.citizen_id is not null or cardinality(i.citizen_id_repairs) > 0)
    and not exists (select from resolved r where r.identity_id = t.identity_id)
    and t.identity_id >= cast(:slice_from as uuid)
    and (cast(:slice_to as uuid) is null or t.identity_id < cast(:slice_to as uuid))
), written as materialized (
  select u.identity_id, c.citizen_id
  from undecided u
  join citizen c on c.citizen_id = u.citizen_id
), repaired as (
  select distinct u.identity_id, c.citizen_id, c.name_key = u.name_key and c.birth_date = u.birth_date as fits
  from undecided u
  cross join unnest(u.citizen_id_repairs) as repair (citizen_id)
  join citizen c on c.citizen_id = repair.citizen_id
  where not exists (select from citizen w where w.citizen_id = u.citizen_id)
), repaired_once as (
  select identity_id,
         case when count(*) = 1 then min(citizen_id)
              when count(*) filter (where fits) = 1 then min(citizen_id) filter (where fits) end as citizen_id
  from repaired
  group by identity_id
)
insert into candidate (identity_id, layer, citizen_id, via, reason)
select identity_id, 2, citizen_id, 'citizen-id', null
from written
union all
select identity_id, 2, citizen_id, 'citizen-id-repaired', case when citizen_id is null then 'HELD_REPAIR_AMBIGUOUS' end
from repaired_once;
