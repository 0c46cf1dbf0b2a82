-- What:   the problems of a delivery's rows
-- Grain:  one row per problem
-- Reads:  stage_problem
-- Writes: row_problem
-- Again:  the same rows are refused by the key, so nothing changes
insert into row_problem (delivery_no, sheet_no, row_no, problem_no, reason, column_name, rejects)
select delivery_no, sheet_no, row_no, problem_no, reason, column_name, rejects
from stage_problem
where delivery_no = :delivery_no
on conflict do nothing;
