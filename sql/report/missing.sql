-- What:   which fields PcCovid asks for are missing, and for how many persons
-- Grain:  one row per field
-- Reads:  profile
-- Writes: nothing
-- Again:  it only reads
select field, count(*) as persons
from profile
cross join unnest(missing) as field
group by field
order by persons desc, field collate "C"
