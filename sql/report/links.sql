-- What:   how the identities of the store were linked to persons
-- Grain:  one row per layer and method; method null: nobody is established yet
-- Reads:  link
-- Writes: nothing
-- Again:  it only reads
select
  case when person_key is not null then layer end as layer,
  case when person_key is not null then method end as method,
  count(*) as identities
from link
group by 1, 2
order by 1 nulls last, 2
