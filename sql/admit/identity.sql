-- What:   the identities of a delivery that the store does not know yet, with the keys under which they are found as evidence
-- Grain:  one row per identity; one row per insurance number or phone of it
-- Reads:  stage_identity, identity, address_unit
-- Writes: identity, identity_key
-- Again:  per slice of identity_id; known identities are left out, so nothing changes
with admitted as (
  insert into identity (
    identity_id, name, name_key, name_tokens, birth_date, birth_precision, sex, citizen_id, citizen_id_repairs,
    cmnds, passport, insurance_numbers, phones, province, district, ward, address_line, units_at,
    ward_code, ward_from, doubts)
  select distinct on (s.identity_id)
    s.identity_id, s.name, s.name_key, s.name_tokens, s.birth_date, s.birth_precision, s.sex, s.citizen_id, s.citizen_id_repairs,
    s.cmnds, s.passport, s.insurance_numbers, s.phones, s.province, s.district, s.ward, s.address_line, s.units_at,
    a.ward_code, a.ward_from, s.doubts
  from stage_identity s
  left join address_unit a on (a.province, a.district, a.ward, a.units_at)
    = (coalesce(s.province, ''), coalesce(s.district, ''), s.ward, coalesce(s.units_at, '-infinity'))
  where s.delivery_no = :delivery_no
    and s.identity_id >= cast(:slice_from as uuid)
    and (cast(:slice_to as uuid) is null or s.identity_id < cast(:slice_to as uuid))
    and not exists (select from identity i where i.identity_id = s.identity_id)
  order by s.identity_id
  returning identity_id, insurance_numbers, phones
)
insert into identity_key (kind, value, identity_id)
select 'insurance', insurance_number, identity_id
from admitted, unnest(insurance_numbers) as insurance_number
union all
select 'phone', phone, identity_id
from admitted, unnest(phones) as phone
order by 2;
