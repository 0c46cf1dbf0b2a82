-- What:   gives the planner the sizes of the work tables, before each stage that joins what the one before it filled. A table known to be
--         empty would be walked through for every row by statements that read and fill it; of one nobody analyzed it expects some rows
-- Grain:  none
-- Reads:  touched_identity, resolved, candidate
-- Writes: nothing (but statistics)
-- Again:  it decides nothing
analyze touched_identity;

do $$ begin if exists (select from resolved) then analyze resolved; end if; end $$;

do $$ begin if exists (select from candidate) then analyze candidate; end if; end $$;
