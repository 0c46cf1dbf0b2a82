-- What:   the size of the register, the persons known to a legacy system, and how many of them need not declare again
-- Grain:  one row
-- Reads:  citizen, profile
-- Writes: nothing
-- Again:  it only reads
select
  (select count(*) from citizen) as citizens,
  count(*) as persons,
  count(*) filter (where missing = '{}') as ready
from profile
