-- What: gives the planner the sizes of the work tables. Run once, before each stage that joins what the one before it filled.
-- Grain: none.
-- Reads: touched_identity, resolved, candidate.
-- Writes: nothing but statistics.
-- A second run changes nothing: it decides nothing.
analyze touched_identity, resolved, candidate;
