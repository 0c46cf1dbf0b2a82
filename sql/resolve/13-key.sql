-- What:   layer 4, links a key candidate that a phone or the ward confirms; the ward may be the register's
-- Grain:  one row per identity with a confirmed key
-- Reads:  candidate, resolved, link, touched_identity, identity, citizen, identity_key, active_claim
-- Writes: resolved
-- Again:  per slice; a resolved identity is left alone, and only layers 1 to 3 are leaned on
with told as (
  select k.identity_id, k.citizen_id, r.identity_id as evidence_id
  from candidate k
  join resolved r on r.person_key = k.citizen_id and r.layer <= 3
  where k.layer = 4 and k.reason is null
  union all
  select k.identity_id, k.citizen_id, l.identity_id
  from candidate k
  join link l on l.person_key = k.citizen_id and l.layer <= 3
  where k.layer = 4 and k.reason is null
    and not exists (select from touched_identity t where t.identity_id = l.identity_id)
), confirming as (
  select k.identity_id, k.citizen_id, cast(null as text) as phone, true as ward
  from candidate k
  join identity i on i.identity_id = k.identity_id
  join citizen c on c.citizen_id = k.citizen_id
  where k.layer = 4 and k.reason is null
    and i.ward_code is not null
    and (is_register_ward(i.ward_code, i.ward_from, c.permanent_ward) or is_register_ward(i.ward_code, i.ward_from, c.current_ward))
  union all
  select d.identity_id, d.citizen_id, phone.value, is_same_ward(i.ward_code, i.ward_from, x.ward_code, x.ward_from)
  from told d
  join identity i on i.identity_id = d.identity_id
  join identity x on x.identity_id = d.evidence_id
  left join unnest(i.phones) as phone (value)
    on phone.value = any (x.phones)
    -- A phone that stands beside another name is a household's.
    and not exists (select from identity_key y
                    join identity z on z.identity_id = y.identity_id
                    where y.kind = 'phone' and y.value = phone.value
                      and not names_close(z.name_key, z.name_tokens, i.name_key, i.name_tokens)
                      and exists (select from active_claim a where a.identity_id = z.identity_id))
  where (phone.value is not null or is_same_ward(i.ward_code, i.ward_from, x.ward_code, x.ward_from))
    and exists (select from active_claim a where a.identity_id = d.evidence_id)
)
insert into resolved (identity_id, person_key, layer, method, evidence)
select identity_id, min(citizen_id), 4, 'key',
       concat_ws('+', 'key:name+birth', case when count(phone) > 0 then 'phone' end, case when bool_or(ward) then 'ward' end)
from confirming
where identity_id >= cast(:slice_from as uuid)
  and (cast(:slice_to as uuid) is null or identity_id < cast(:slice_to as uuid))
group by identity_id;
