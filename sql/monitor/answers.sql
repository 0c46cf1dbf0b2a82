-- What:   whether the store answers, and its schema is there
-- Grain:  one row, when the rules of the store are known
-- Reads:  store_rules
-- Writes: nothing
-- Again:  it only reads
select count(*) as answers from store_rules;
