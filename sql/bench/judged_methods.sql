-- What:   how many rows each method linked, and how many of them to a wrong person
-- Grain:  one row per method, the most frequent first
-- Reads:  judged_row
-- Writes: nothing
-- Again:  it only reads
select method, count(*) as all_rows, count(*) filter (where verdict = 'wrong') as linked_wrong
from judged_row
where verdict in ('right', 'wrong') and method is not null
group by method
order by all_rows desc, method
