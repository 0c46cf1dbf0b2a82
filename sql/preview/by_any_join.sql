-- What:   joins of a preview as the planner likes them, where the previewed rows alone are joined
-- Grain:  none
-- Reads:  nothing
-- Writes: nothing (but the transaction's settings)
-- Again:  it sets the same values
set local enable_hashjoin to default;

set local enable_mergejoin to default;

set local join_collapse_limit to default;
