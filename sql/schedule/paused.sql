-- What:   the connectors an operator has paused
-- Grain:  one row per connector
-- Reads:  schedule_pause
-- Writes: nothing
-- Again:  it only reads
select p.connector
from schedule_pause p;
