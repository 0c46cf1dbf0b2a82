-- What:   the files at the desk
-- Grain:  one row per status
-- Reads:  upload
-- Writes: nothing
-- Again:  it only reads
select status, count(*) as uploads, extract(epoch from min(changed_at)) as oldest_at
from upload
where status not in ('known', 'loaded', 'discarded', 'corrected')
group by status
order by status collate "C";
