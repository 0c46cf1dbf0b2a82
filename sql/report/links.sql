-- What:   how the identities of the store were linked to persons
-- Grain:  one row per layer and method; method null: nobody is established yet
-- Reads:  link
-- Writes: nothing
-- Again:  it only reads
-- Counted by the columns as they lie, which is cheaper for each row than by an expression of them.
select
  case when established then layer end as layer,
  case when established then method end as method,
  cast(sum(identities) as bigint) as identities
from (
  select person_key is not null as established, layer, method, count(*) as identities
  from link
  group by person_key is not null, layer, method
) counted
group by 1, 2
order by 1 nulls last, 2
