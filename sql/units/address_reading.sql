-- What:   what each written address may mean: by the chain province, district, ward in names or codes; without a district by a key
--         that stands below the province; without a province only by a whole ward code. Never by a ward's name alone. In the edition
--         of its period; written with its district also in an earlier one; in a period that begins within an edition, when communes
--         were changing, what these lack in the next one; without a period in any
-- Grain:  one row per written address, edition and ward that fits
-- Reads:  written_address, unit_key, admin_unit
-- Writes: address_reading
-- Again:  the table ends with its transaction
create temporary table address_reading on commit drop as
with period as (
  select w.units_at,
    coalesce(max(u.valid_from) filter (where u.valid_from <= w.units_at), min(u.valid_from)) as valid_from,
    min(u.valid_from) filter (where u.valid_from > w.units_at) as next_from
  from (select distinct units_at from written_address) w
  cross join (select distinct valid_from from admin_unit) u
  group by w.units_at
),
chained as (
  select w.province, w.district, w.ward, w.units_at, ward.valid_from, ward.code
  from written_address w
  join unit_key province on province.level = 'province' and province.parent_code = '' and province.key = w.province
  join unit_key district on district.level = 'district' and district.parent_code = province.code and district.key = w.district
    and district.valid_from = province.valid_from
  join unit_key ward on ward.level = 'ward' and ward.parent_code = district.code and ward.key = w.ward
    and ward.valid_from = district.valid_from
  union
  select w.province, w.district, w.ward, w.units_at, ward.valid_from, ward.code
  from written_address w
  join unit_key province on province.level = 'province' and province.parent_code = '' and province.key = w.province
  join admin_unit district on district.level = 'district' and district.parent_code = province.code
    and district.valid_from = province.valid_from
  join unit_key ward on ward.level = 'ward' and ward.parent_code = district.code and ward.key = w.ward
    and ward.valid_from = district.valid_from
  where w.district = ''
  union
  -- Since July 2025 communes stand below the province.
  select w.province, w.district, w.ward, w.units_at, ward.valid_from, ward.code
  from written_address w
  join unit_key province on province.level = 'province' and province.parent_code = '' and province.key = w.province
  join unit_key ward on ward.level = 'ward' and ward.parent_code = province.code and ward.key = w.ward
    and ward.valid_from = province.valid_from
  where w.district = ''
  union
  select w.province, w.district, w.ward, w.units_at, ward.valid_from, ward.code
  from written_address w
  join admin_unit ward on ward.level = 'ward' and ward.code = w.ward
  where w.province = ''
    and w.district = ''
),
known as (
  select c.province, c.district, c.ward, c.units_at, c.valid_from, c.code
  from chained c
  join period p on p.units_at = c.units_at
  where c.units_at = '-infinity'
    or c.valid_from = p.valid_from
    or c.district <> '' and c.valid_from < p.valid_from
)
select province, district, ward, units_at, valid_from, code
from known
union all
select c.province, c.district, c.ward, c.units_at, c.valid_from, c.code
from chained c
join period p on p.units_at = c.units_at and p.next_from = c.valid_from and p.valid_from < p.units_at
where not exists (
  select from known k
  where (k.province, k.district, k.ward, k.units_at) = (c.province, c.district, c.ward, c.units_at));

analyze address_reading;
