-- What:   the identities of a previewed file that the store does not know yet, as admit/identity.sql would admit them
-- Grain:  one row per identity; one row per insurance number or phone of it
-- Reads:  stage_identity, identity, address_unit
-- Writes: new_identity, new_identity_key
-- Again:  known identities are left out, so nothing changes
insert into new_identity (
  identity_id, name, name_key, name_tokens, birth_date, birth_precision, sex, citizen_id, citizen_id_repairs,
  cmnds, passport, insurance_numbers, phones, province, district, ward, address_line, ward_code, doubts)
select distinct on (s.identity_id)
  s.identity_id, s.name, s.name_key, s.name_tokens, s.birth_date, s.birth_precision, s.sex, s.citizen_id, s.citizen_id_repairs,
  s.cmnds, s.passport, s.insurance_numbers, s.phones, s.province, s.district, s.ward, s.address_line, a.ward_code, s.doubts
from stage_identity s
left join address_unit a on (a.province, a.district, a.ward) = (coalesce(s.province, ''), coalesce(s.district, ''), s.ward)
where not exists (select from identity i where i.identity_id = s.identity_id)
order by s.identity_id;

insert into new_identity_key (kind, value, identity_id)
select 'insurance', insurance_number, identity_id
from new_identity, unnest(insurance_numbers) as insurance_number
union all
select 'phone', phone, identity_id
from new_identity, unnest(phones) as phone;

analyze new_identity, new_identity_key;
