-- What:   why rows of a staged delivery are rejected, the most frequent reasons first
-- Grain:  one row per reason and column, at most :most
-- Reads:  stage_problem
-- Writes: nothing
-- Again:  it only counts
select reason, column_name, count(*) as rows
from stage_problem
where delivery_no = :delivery_no and rejects
group by reason, column_name
order by count(*) desc, reason collate "C", column_name collate "C"
limit :most;
