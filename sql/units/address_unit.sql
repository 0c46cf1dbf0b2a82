-- What:   the ward each written address means, by the chain province, district, ward in names or codes; without a district only
--         when the ward's key is the only one in the province; without a province only by a whole ward code. Never by a ward's
--         name alone
-- Grain:  one row per province, district and ward as keyed; ward_code null where no ward, or more than one, fits
-- Reads:  written_address, unit_key, admin_unit
-- Writes: address_unit
-- Again:  only rows that differ are written
with reading as (
  select w.province, w.district, w.ward, ward.code
  from written_address w
  join unit_key province on province.level = 'province' and province.key = w.province
  join unit_key district on district.level = 'district' and district.parent_code = province.code and district.key = w.district
  join unit_key ward on ward.level = 'ward' and ward.parent_code = district.code and ward.key = w.ward
  union
  select w.province, w.district, w.ward, ward.code
  from written_address w
  join unit_key province on province.level = 'province' and province.key = w.province
  join admin_unit district on district.level = 'district' and district.parent_code = province.code and district.valid_to is null
  join unit_key ward on ward.level = 'ward' and ward.parent_code = district.code and ward.key = w.ward
  where w.district = ''
  union
  select w.province, w.district, w.ward, ward.code
  from written_address w
  join admin_unit ward on ward.level = 'ward' and ward.code = w.ward and ward.valid_to is null
  where w.province = ''
    and w.district = ''
),
single as (
  select province, district, ward, min(code) as ward_code
  from reading
  group by province, district, ward
  having count(distinct code) = 1
)
insert into address_unit as known (province, district, ward, ward_code)
select w.province, w.district, w.ward, single.ward_code
from written_address w
left join single on (single.province, single.district, single.ward) = (w.province, w.district, w.ward)
on conflict (province, district, ward) do update
set ward_code = excluded.ward_code
where known.ward_code is distinct from excluded.ward_code;
