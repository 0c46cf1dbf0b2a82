-- What:   the citizen IDs that stand more than once in the next register, the first :most of them
-- Grain:  one row per repeated citizen ID
-- Reads:  citizen_next
-- Writes: nothing
-- Again:  it only reads
select citizen_id
from citizen_next
group by citizen_id
having count(*) > 1
order by citizen_id
limit :most
