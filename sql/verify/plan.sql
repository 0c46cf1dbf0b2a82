-- What:   how this transaction's checks are planned: on every processor. The planner takes the few rows they return for many, because
--         it cannot know how long the arrays of a profile are
-- Grain:  one transaction
-- Reads:  nothing
-- Writes: nothing
-- Again:  the same
set local parallel_setup_cost = 0;

set local parallel_tuple_cost = 0;
