-- What:   runs by job and how they ended
-- Grain:  one row per job and end; exit_code is null for those without an end
-- Reads:  run
-- Writes: nothing
-- Again:  it only reads
select job, exit_code, count(*) as runs, extract(epoch from max(coalesce(ended_at, started_at))) as last_at
from run
group by job, exit_code
order by job collate "C", exit_code;
