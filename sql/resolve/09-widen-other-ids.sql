-- What:   re-opens the identities whose layer 3 evidence may have changed: they share an insurance number with a brought or touched
--         identity that layer 2 links now or linked before
-- Grain:  one row per identity that layer 2 did not decide
-- Reads:  brought_identity, touched_identity, resolved, link, identity, identity_key
-- Writes: touched_identity
-- Again:  who is touched already is left alone
insert into touched_identity (identity_id, step)
select distinct other.identity_id, 1
from (select identity_id from brought_identity union select identity_id from touched_identity) t
left join resolved r on r.identity_id = t.identity_id and r.layer = 2
left join link l on l.identity_id = t.identity_id and l.layer = 2
join identity i on i.identity_id = t.identity_id
cross join unnest(i.insurance_numbers) as own (value)
join identity_key other on other.kind = 'insurance' and other.value = own.value and other.identity_id <> t.identity_id
join link standing on standing.identity_id = other.identity_id and standing.layer is distinct from 2
where (r.person_key is not null or l.person_key is not null)
  and exists (select from link where layer is distinct from 2)
on conflict do nothing;
