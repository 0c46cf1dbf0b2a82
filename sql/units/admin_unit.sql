-- What:   the units of an edition, new ones added and known ones corrected; none is removed, a folder may hold a part of the country
-- Grain:  one row per unit and edition
-- Reads:  admin_unit_next
-- Writes: admin_unit
-- Again:  only rows that differ are written
insert into admin_unit as unit (code, level, name, name_key, parent_code, valid_from)
select code, level, name, name_key, parent_code, valid_from
from admin_unit_next
on conflict (code, level, valid_from) do update
set name = excluded.name, name_key = excluded.name_key, parent_code = excluded.parent_code
where (unit.name, unit.name_key, unit.parent_code) is distinct from (excluded.name, excluded.name_key, excluded.parent_code);
