-- What:   the editions of units that stand side by side
-- Grain:  one row per edition
-- Reads:  admin_unit, unit_successor
-- Writes: nothing
-- Again:  it only reads
select u.valid_from, u.valid_to,
       count(*) filter (where u.level = 'province') as provinces,
       count(*) filter (where u.level = 'district') as districts,
       count(*) filter (where u.level = 'ward') as wards,
       (select count(*) from unit_successor s where s.since = u.valid_from) as successors
from admin_unit u
group by u.valid_from, u.valid_to
order by u.valid_from
