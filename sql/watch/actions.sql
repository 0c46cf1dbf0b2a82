-- What:   what operators did, as the audit has it
-- Grain:  one row per action, the newest first
-- Reads:  audit
-- Writes: nothing
-- Again:  it only reads
select at, actor, action, columns
from audit
where purpose = 'operations'
order by audit_no desc
limit :page offset :skipped;
