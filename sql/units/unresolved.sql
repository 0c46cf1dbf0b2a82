-- What:   how many identities' addresses resolve to a ward, and why the others do not
-- Grain:  one row
-- Reads:  identity, address_unit
-- Writes: nothing
-- Again:  it only reads
select count(*) as identities,
       count(*) filter (where i.ward_code is not null) as resolved,
       count(*) filter (where i.ward_code is null and i.ward is not null) as unresolved,
       count(*) filter (where a.problem = 'SEVERAL') as several,
       count(*) filter (where a.problem = 'NO_DATE') as without_date,
       count(*) filter (where i.ward is null and coalesce(i.province, i.district, i.address_line) is not null) as without_ward,
       count(*) filter (where coalesce(i.ward, i.province, i.district, i.address_line) is null) as without_address
from identity i
left join address_unit a on (a.province, a.district, a.ward, a.units_at)
  = (coalesce(i.province, ''), coalesce(i.district, ''), i.ward, coalesce(i.units_at, '-infinity'))
