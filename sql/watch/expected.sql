-- What:   the rules by when deliveries are due
-- Grain:  one row per rule
-- Reads:  expected_delivery
-- Writes: nothing
-- Again:  it only reads
select source, sender, cron, grace_minutes, since
from expected_delivery
order by source collate "C", sender collate "C";
