-- What:   the ward each written address means, of the latest edition that has a reading; without a period only where all editions
--         tell the same place, then as the earliest names it
-- Grain:  one row per province, district and ward as keyed, and period; ward_code null where no ward, or more than one, fits
-- Reads:  written_address, address_reading, same_ward
-- Writes: address_unit
-- Again:  only rows that differ are written
with latest as (
  select province, district, ward, units_at, valid_from, code,
    max(valid_from) over (partition by province, district, ward, units_at) as newest
  from address_reading
),
kept as (
  select province, district, ward, units_at, valid_from, code,
    first_value(code) over written as first_code, first_value(valid_from) over written as first_from
  from latest
  where units_at = '-infinity' or valid_from = newest
  window written as (partition by province, district, ward, units_at order by valid_from, code)
),
judged as (
  select k.province, k.district, k.ward, k.units_at, min(k.first_code) as code, min(k.first_from) as valid_from,
    count(*) > count(distinct k.valid_from) as several,
    bool_and((k.code, k.valid_from) = (k.first_code, k.first_from) or s.code is not null) as one_place
  from kept k
  left join same_ward s on (s.code, s.valid_from, s.other_code, s.other_from) = (k.first_code, k.first_from, k.code, k.valid_from)
  group by k.province, k.district, k.ward, k.units_at
)
insert into address_unit as known (province, district, ward, units_at, ward_code, ward_from, problem)
select w.province, w.district, w.ward, w.units_at,
  case when j.one_place then j.code end,
  case when j.one_place then j.valid_from end,
  case when j.one_place then null when j.code is null then 'UNKNOWN' when j.several then 'SEVERAL' else 'NO_DATE' end
from written_address w
left join judged j on (j.province, j.district, j.ward, j.units_at) = (w.province, w.district, w.ward, w.units_at)
on conflict (province, district, ward, units_at) do update
set ward_code = excluded.ward_code, ward_from = excluded.ward_from, problem = excluded.problem
where (known.ward_code, known.ward_from, known.problem) is distinct from (excluded.ward_code, excluded.ward_from, excluded.problem);
