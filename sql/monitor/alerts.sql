-- What:   alerts nobody has acknowledged
-- Grain:  one row per kind
-- Reads:  alert
-- Writes: nothing
-- Again:  it only reads
select kind, count(*) as alerts
from alert
where acknowledged_at is null
group by kind
order by kind collate "C";
