-- What:   what no run may leave behind once every load has come to its end
-- Grain:  one row per kind of remainder; none when all is clean
-- Reads:  touched_identity, touched_person, stage_row, lease, batch_job_execution, delivery
-- Writes: nothing
-- Again:  it only reads
select count(*) || ' touched identities' as problem from touched_identity having count(*) > 0
union all
select count(*) || ' touched persons' from touched_person having count(*) > 0
union all
select count(*) || ' staged rows' from stage_row having count(*) > 0
union all
select count(*) || ' locks not given back' from lease where released_at is null having count(*) > 0
union all
select count(*) || ' job executions that still count as running'
from batch_job_execution
where status not in ('COMPLETED', 'FAILED', 'STOPPED', 'ABANDONED')
having count(*) > 0
union all
select count(*) || ' deliveries half loaded' from delivery where status in ('receiving', 'staged') having count(*) > 0
