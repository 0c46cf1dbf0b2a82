-- What:   the version of the rules the store follows
-- Grain:  one row
-- Reads:  store_rules
-- Writes: nothing
-- Again:  it only reads
select version
from store_rules;
