-- What:   the last day of each edition's units: the day before the next edition begins
-- Grain:  one row per unit and edition
-- Reads:  admin_unit, unit_successor
-- Writes: admin_unit
-- Again:  only rows that differ are written
update admin_unit unit
set valid_to = edition.valid_to
from (
  select valid_from, lead(valid_from) over (order by valid_from) as valid_to
  from (select distinct valid_from from admin_unit) known
) edition
where edition.valid_from = unit.valid_from
  and unit.valid_to is distinct from edition.valid_to;

analyze admin_unit;
analyze unit_successor;
