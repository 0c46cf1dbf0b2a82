-- What:   the profiles of the touched persons as they were, to tell afterwards what changed
-- Grain:  one row per person with a profile
-- Reads:  touched_person, profile
-- Writes: former_profile (a table of this transaction, gone at its end)
-- Again:  it is computed anew
create temporary table former_profile on commit drop as
select p.person_key, cast(row(p.*) as text) as content
from touched_person t
join profile p on p.person_key = t.person_key;
