-- What: layer 4, who (name, full birth date) fits and whether a phone or the ward confirms it. Run per slice.
-- Grain: one row per identity layers 1 to 3 left, whose name and full birth date fit somebody; reason says what a key still lacks.
-- Reads: touched_identity, resolved, identity, citizen, identity_key, link, standing_link, active_claim.
-- Writes: candidate.
-- A second run changes nothing: candidate was emptied before, and only layers 1 to 3 are leaned on.
with undecided as materialized (
  select i.identity_id, i.name_key, i.name_tokens, i.birth_date, i.sex, i.citizen_id, i.phones, i.ward_code
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
  join identity i on i.name_key = u.name_key and i.birth_date = u.birth_date
  join standing_link s on s.identity_id = i.identity_id
  where s.layer <= 3 and s.person_key is not null
    and exists (select from active_claim a where a.identity_id = i.identity_id)
), fitting_one as materialized (
  select identity_id, min(citizen_id) as citizen_id, count(*) as citizens
  from fitting
  group by identity_id
), told as materialized (
  select o.identity_id, i.identity_id as evidence_id, i.phones, i.ward_code
  from fitting_one o
  join resolved r on r.person_key = o.citizen_id and r.layer <= 3
  join identity i on i.identity_id = r.identity_id
  where o.citizens = 1
  union all
  select o.identity_id, i.identity_id, i.phones, i.ward_code
  from fitting_one o
  join link l on l.person_key = o.citizen_id and l.layer <= 3
  join identity i on i.identity_id = l.identity_id
  where o.citizens = 1
    and not exists (select from touched_identity t where t.identity_id = l.identity_id)
), confirming as (
  select u.identity_id, phone.value as phone, x.ward_code = u.ward_code as ward
  from told x
  join undecided u on u.identity_id = x.identity_id
  left join unnest(u.phones) as phone (value) on phone.value = any (x.phones)
  where (phone.value is not null or x.ward_code = u.ward_code)
    and exists (select from active_claim a where a.identity_id = x.evidence_id)
), confirmed as (
  select k.identity_id, coalesce(bool_or(k.ward), false) as ward, count(k.phone) > 0 as any_phone,
         coalesce(bool_or(k.phone is not null and not exists (
           select from identity_key y
           join identity z on z.identity_id = y.identity_id
           where y.kind = 'phone' and y.value = k.phone and z.identity_id <> u.identity_id
             and not names_close(z.name_key, z.name_tokens, u.name_key, u.name_tokens)
             and exists (select from active_claim a where a.identity_id = z.identity_id))), false) as phone
  from confirming k
  join undecided u on u.identity_id = k.identity_id
  group by k.identity_id
)
insert into candidate (identity_id, layer, citizen_id, via, reason)
select o.identity_id, 4, o.citizen_id,
       concat_ws('+', 'key:name+birth', case when f.phone then 'phone' end, case when w.same or f.ward then 'ward' end),
       case when o.citizens > 1 then 'HELD_NAMESAKES'
            when not one_slip(u.citizen_id, o.citizen_id) then 'HELD_ID_DIFFERS'
            when u.sex <> c.sex then 'HELD_SEX_CONTRADICTS'
            when f.phone or w.same or f.ward then null
            when f.any_phone then 'HELD_PHONE_SHARED' else 'HELD_KEY_UNCONFIRMED' end
from fitting_one o
join undecided u on u.identity_id = o.identity_id
left join citizen c on c.citizen_id = o.citizen_id
left join confirmed f on f.identity_id = o.identity_id
cross join lateral (select coalesce(u.ward_code in (c.permanent_ward, c.current_ward), false) as same) as w;
