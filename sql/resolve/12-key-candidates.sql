-- What:   layer 4, who (name, full birth date) fits among citizens and persons that layers 1 to 3 linked
-- Grain:  one row per identity layers 1 to 3 left, whose name and full birth date fit somebody; reason says what forbids a key
-- Reads:  touched_identity, resolved, identity, citizen, standing_link, active_claim
-- Writes: candidate
-- Again:  per slice; candidate was emptied before, and only layers 1 to 3 are leaned on
with undecided as materialized (
  select i.identity_id, i.name_key, i.birth_date
  from touched_identity t
  join identity i on i.identity_id = t.identity_id
  where i.name_key is not null
    and full_date(i.birth_date, i.birth_precision) is not null
    and not exists (select from resolved r where r.identity_id = t.identity_id)
    and t.identity_id >= cast(:slice_from as uuid)
    and (cast(:slice_to as uuid) is null or t.identity_id < cast(:slice_to as uuid))
), fitting as (
  select u.identity_id, c.citizen_id
  from undecided u
  join citizen c on c.name_key = u.name_key and c.birth_date = u.birth_date
  union
  select u.identity_id, s.person_key
  from undecided u
  join identity i on i.name_key = u.name_key and i.birth_date = u.birth_date and i.identity_id <> u.identity_id
  join standing_link s on s.identity_id = i.identity_id
  where s.layer <= 3 and s.person_key is not null
    and exists (select from active_claim a where a.identity_id = i.identity_id)
), fitting_one as (
  select identity_id, min(citizen_id) as citizen_id, count(*) as citizens
  from fitting
  group by identity_id
)
insert into candidate (identity_id, layer, citizen_id, via, reason)
select o.identity_id, 4, o.citizen_id, 'key',
       case when o.citizens > 1 then 'HELD_NAMESAKES'
            when not one_slip(i.citizen_id, o.citizen_id) then 'HELD_ID_DIFFERS'
            when i.sex <> c.sex then 'HELD_SEX_CONTRADICTS' end
from fitting_one o
join identity i on i.identity_id = o.identity_id
left join citizen c on c.citizen_id = o.citizen_id;
