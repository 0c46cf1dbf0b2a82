-- What:   empties the work tables of the run before; the touched identities are kept
-- Grain:  none
-- Reads:  touched_identity
-- Writes: resolved, candidate
-- Again:  empty stays empty
truncate resolved, candidate;

analyze touched_identity;
