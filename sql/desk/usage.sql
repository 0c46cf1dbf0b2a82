-- What:   what lies at the desk of one user
-- Grain:  one row
-- Reads:  upload
-- Writes: nothing
-- Again:  it only reads
select count(*) as files, coalesce(sum(bytes), 0) as bytes
from upload
where user_name = :user_name and status not in ('known', 'loaded', 'discarded', 'corrected');
