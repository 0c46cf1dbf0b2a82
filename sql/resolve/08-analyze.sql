-- What:   gives the planner the sizes of the work tables, before each stage that joins what the one before it filled
-- Grain:  none
-- Reads:  touched_identity, resolved, candidate
-- Writes: nothing (but statistics)
-- Again:  it decides nothing
analyze touched_identity, resolved, candidate;
