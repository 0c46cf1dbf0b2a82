-- What:   how ready the store was on the last days on which somebody counted
-- Grain:  one row per day, the newest first
-- Reads:  readiness_day
-- Writes: nothing
-- Again:  it only reads
select day, measured_at, citizens, persons, ready, seconds
from readiness_day
order by day desc
limit :days;
