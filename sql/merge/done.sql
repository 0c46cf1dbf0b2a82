-- What:   the run's work lists are emptied: everything touched has been recomputed
-- Grain:  the lists as a whole
-- Reads:  nothing
-- Writes: touched_identity, touched_person, brought_identity, resolved, candidate
-- Again:  they are empty already
truncate touched_identity, touched_person, brought_identity, resolved, candidate;
