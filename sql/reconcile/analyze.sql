-- What:   the planner's statistics of the ledger, for the reports that follow
-- Grain:  the tables of the ledger
-- Reads:  delivery_row, row_problem
-- Writes: nothing (their statistics)
-- Again:  the same statistics
set local default_statistics_target = 10;

analyze delivery_row;
analyze row_problem;
