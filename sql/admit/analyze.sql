-- What:   the planner's statistics of what was admitted
-- Grain:  the tables of the store
-- Reads:  statement_part, pool_member, identity, identity_key
-- Writes: nothing (their statistics)
-- Again:  the same statistics
set local default_statistics_target = 10;

analyze statement_part;
analyze pool_member;
analyze identity;
analyze identity_key;
