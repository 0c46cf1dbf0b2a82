-- What:   every identity somebody claims is to be decided
-- Grain:  one row per identity
-- Reads:  identity, claim
-- Writes: touched_identity
-- Again:  the same rows are refused by the key, so nothing changes
insert into touched_identity (identity_id, step)
select i.identity_id, 0
from identity i
where exists (select from claim c where c.identity_id = i.identity_id)
on conflict do nothing;

analyze touched_identity;
