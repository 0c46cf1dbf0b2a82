-- What:   the persons whose citizen row changed or disappeared, so that their profile is computed again
-- Grain:  one row per person
-- Reads:  citizen_change, profile
-- Writes: touched_person
-- Again:  a person is touched once
insert into touched_person (person_key)
select profile.person_key
from citizen_change
join profile on profile.person_key = citizen_change.citizen_id
on conflict (person_key) do nothing;
