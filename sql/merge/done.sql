-- What:   the run's work lists are emptied: everything touched has been recomputed
-- Grain:  the lists as a whole
-- Reads:  nothing
-- Writes: touched_identity, touched_person, resolved
-- Again:  they are empty already
delete from touched_identity;
delete from touched_person;
delete from resolved;
