-- What:   how the next register differs from the register
-- Grain:  one row
-- Reads:  citizen, citizen_next, citizen_change
-- Writes: nothing
-- Again:  it only reads
select after.citizens,
       after.citizens - (before.citizens - difference.removed) as added,
       difference.removed,
       difference.changed
from (select count(*) as citizens from citizen) before,
     (select count(*) as citizens from citizen_next) after,
     (select count(*) filter (where removed) as removed,
             count(*) filter (where not removed) as changed
      from citizen_change) difference
