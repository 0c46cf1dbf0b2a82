-- What:   gives the planner the sizes of the work tables, before each stage that joins what the one before it filled, but of none that
--         is empty: statements that read and fill one known to be empty walk through it for every row they add
-- Grain:  none
-- Reads:  touched_identity, resolved, candidate
-- Writes: nothing (but statistics)
-- Again:  it decides nothing
analyze touched_identity;

do $$ begin if exists (select from resolved) then analyze resolved; end if; end $$;

do $$ begin if exists (select from candidate) then analyze candidate; end if; end $$;
