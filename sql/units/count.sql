-- What:   the units of one edition
-- Grain:  one row
-- Reads:  admin_unit
-- Writes: nothing
-- Again:  it only reads
select count(*) filter (where level = 'province') as provinces,
       count(*) filter (where level = 'district') as districts,
       count(*) filter (where level = 'ward') as wards
from admin_unit
where valid_from = :valid_from
