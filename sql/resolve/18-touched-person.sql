-- What:   the persons whose profile may have changed: those the brought and the touched identities stand for now. An identity that was
--         only re-opened says what it said: 17-link notes its persons if its link changed
-- Grain:  one row per person
-- Reads:  brought_identity, touched_identity, link
-- Writes: touched_person
-- Again:  the same rows are refused by the key, so nothing changes
insert into touched_person (person_key)
select l.person_key
from (select identity_id from brought_identity union all select identity_id from touched_identity where step = 0) t
join link l on l.identity_id = t.identity_id
where l.person_key is not null
group by l.person_key
order by l.person_key
on conflict do nothing;

set local default_statistics_target = 10;

analyze touched_person;

analyze link;
