-- What:   the identities of a delivery that the store does not know yet, with the keys under which they are found as evidence
-- Grain:  one row per identity; one row per insurance number or phone of it
-- Reads:  stage_identity, identity, address_unit
-- Writes: identity, identity_key
-- Again:  per slice of identity_id; known identities are left out, so nothing changes
with fresh as (
  select distinct on (s.identity_id) s.*
  from stage_identity s
  where s.delivery_no = :delivery_no
    and s.identity_id >= cast(:slice_from as uuid)
    and (cast(:slice_to as uuid) is null or s.identity_id < cast(:slice_to as uuid))
    and not exists (select from identity i where i.identity_id = s.identity_id)
  order by s.identity_id
),
written as (
  insert into identity (
    identity_id, name, name_key, name_tokens, birth_date, birth_precision, sex, citizen_id, citizen_id_repairs,
    cmnds, passport, insurance_numbers, phones, province, district, ward, address_line, ward_code, doubts)
  select
    f.identity_id, f.name, f.name_key, f.name_tokens, f.birth_date, f.birth_precision, f.sex, f.citizen_id, f.citizen_id_repairs,
    f.cmnds, f.passport, f.insurance_numbers, f.phones, f.province, f.district, f.ward, f.address_line, a.ward_code, f.doubts
  from fresh f
  left join address_unit a on (a.province, a.district, a.ward) = (coalesce(f.province, ''), coalesce(f.district, ''), f.ward)
  order by f.identity_id
)
insert into identity_key (kind, value, identity_id)
select kind, value, identity_id
from (
  select 'insurance' as kind, insurance_number as value, identity_id
  from fresh, unnest(insurance_numbers) as insurance_number
  union all
  select 'phone', phone, identity_id
  from fresh, unnest(phones) as phone
) stated
order by kind, value, identity_id;
