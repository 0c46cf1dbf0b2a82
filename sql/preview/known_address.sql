-- What:   how the store reads the addresses of a preview; those it has not seen are read beside it
-- Grain:  one row per province, district and ward as keyed
-- Reads:  stage_identity, address_unit (the live one)
-- Writes: address_unit (the preview's)
-- Again:  the same rows are refused by the key, so nothing changes
insert into address_unit (province, district, ward, ward_code)
select distinct known.province, known.district, known.ward, known.ward_code
from stage_identity s
join public.address_unit known
  on known.province = coalesce(s.province, '') and known.district = coalesce(s.district, '') and known.ward = s.ward
on conflict do nothing;

analyze address_unit;
