-- What:   joins of a preview look up by an index, in the order they are written: the planner knows no statistics of a union of the live
--         tables and the previewed rows, takes every join of one for a thousand times what it is, and would read the whole store
-- Grain:  none
-- Reads:  nothing
-- Writes: nothing (but the transaction's settings)
-- Again:  it sets the same values
set local enable_hashjoin = off;

set local enable_mergejoin = off;

set local join_collapse_limit = 1;
