-- What:   the persons whose profile may have changed: those the touched identities stand for now (resolve adds those they stood
--         for)
-- Grain:  one row per person
-- Reads:  touched_identity, link
-- Writes: touched_person
-- Again:  the same rows are refused by the key, so nothing changes
insert into touched_person (person_key)
select distinct l.person_key
from touched_identity t
join link l on l.identity_id = t.identity_id
where l.person_key is not null
on conflict do nothing;

analyze touched_person;
analyze link;
