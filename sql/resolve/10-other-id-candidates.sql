-- What:   layer 3, the citizen a CMND (through the register) or an insurance number (through claims that layer 2 linked) leads
--         to; 07-guard judges it
-- Grain:  one row per identity that layer 2 left and such a value reaches somebody for
-- Reads:  touched_identity, resolved, identity, citizen_cmnd, identity_key, standing_link, active_claim
-- Writes: candidate
-- Again:  per slice; candidate was emptied before, and only layer 2 is leaned on
with undecided as materialized (
  select i.identity_id, i.citizen_id, i.cmnds, i.insurance_numbers
  from touched_identity t
  join identity i on i.identity_id = t.identity_id
  where (cardinality(i.cmnds) > 0 or cardinality(i.insurance_numbers) > 0)
    and not exists (select from resolved r where r.identity_id = t.identity_id)
    and t.identity_id >= cast(:slice_from as uuid)
    and (cast(:slice_to as uuid) is null or t.identity_id < cast(:slice_to as uuid))
), by_insurance as materialized (
  select u.identity_id, u.citizen_id as written, s.person_key as citizen_id, other.identity_id as evidence_id
  from undecided u
  cross join unnest(u.insurance_numbers) as own (value)
  join identity_key other on other.kind = 'insurance' and other.value = own.value
  -- Row by row: as a join, the planner may take all who are linked by layer 2 for few, and walk over these rows once for each of them.
  cross join lateral (
    select l.person_key
    from standing_link l
    where l.identity_id = other.identity_id and l.layer = 2 and l.person_key is not null
    offset 0) s
), reached as (
  select u.identity_id, u.citizen_id as written, x.citizen_id, 'cmnd' as via
  from undecided u
  cross join unnest(u.cmnds) as own (value)
  join citizen_cmnd x on x.cmnd = own.value
  union
  select b.identity_id, b.written, b.citizen_id, 'insurance'
  from by_insurance b
  where exists (select from active_claim a where a.identity_id = b.evidence_id)
), reached_one as (
  select identity_id, written, min(citizen_id) as citizen_id, count(distinct citizen_id) as citizens, min(via) as via
  from reached
  group by identity_id, written
)
insert into candidate (identity_id, layer, citizen_id, via, reason)
select o.identity_id, 3, case when o.citizens = 1 then o.citizen_id end, o.via,
       case when o.citizens > 1 then 'HELD_IDENTIFIER_SHARED'
            -- The number is well-formed, nobody's, and no slip of the one the person holds.
            when not one_slip(u.citizen_id, o.citizen_id) then 'HELD_ID_DIFFERS' end
from reached_one o
join identity u on u.identity_id = o.identity_id;
