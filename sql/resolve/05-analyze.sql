-- What: gives the planner the sizes of the work tables. Run once, after layer 2 and again after the keys are widened.
-- Grain: none.
-- Reads: touched_identity, resolved, candidate.
-- Writes: nothing but statistics.
-- A second run changes nothing: it decides nothing.
analyze touched_identity, resolved, candidate;
