-- What: empties the work tables of the run before; the touched identities are kept. Run once.
-- Grain: none.
-- Reads: touched_identity.
-- Writes: resolved, candidate.
-- A second run changes nothing: empty stays empty.
truncate resolved, candidate;

analyze touched_identity;
