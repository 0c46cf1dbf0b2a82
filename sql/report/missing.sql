-- What:   which fields PcCovid asks for are missing, and for how many persons
-- Grain:  one row per field
-- Reads:  profile
-- Writes: nothing
-- Again:  it only reads
select field, cast(sum(persons) as bigint) as persons
from (select missing, count(*) as persons from profile group by missing) together
cross join unnest(missing) as field
group by field
order by persons desc, field collate "C"
