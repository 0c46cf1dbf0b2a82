-- What:   the planner's statistics of what was staged
-- Grain:  the staging tables
-- Reads:  stage_row, stage_identity
-- Writes: nothing (their statistics)
-- Again:  the same statistics
set local default_statistics_target = 10;

analyze stage_row;
analyze stage_identity;
