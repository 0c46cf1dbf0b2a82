-- What:   the planner's statistics of what was admitted
-- Grain:  the tables of the store
-- Reads:  statement, claim, fact, pool_member, identity, identity_key
-- Writes: nothing (their statistics)
-- Again:  the same statistics
set local default_statistics_target = 10;

analyze statement;
analyze claim;
analyze fact;
analyze pool_member;
analyze identity;
analyze identity_key;
