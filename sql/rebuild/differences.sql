-- What:   how many differences of each kind there are, with the first keys
-- Grain:  one row per table and state
-- Reads:  difference
-- Writes: nothing
-- Again:  it only reads
select name, state, count(*) as rows, (array_agg(key order by key))[1 : 20] as keys
from difference
group by name, state
order by name, state
