-- What:   layer 2, the cheap path: the citizen ID with equal name, accents included, and equal full birth date
-- Grain:  one row per touched identity that the register confirms in every field
-- Reads:  touched_identity, identity, citizen
-- Writes: resolved
-- Again:  per slice; resolved was emptied before, and the inputs decide alone
insert into resolved (identity_id, person_key, layer, method, evidence)
select i.identity_id, c.citizen_id, 2, 'citizen-id', 'citizen-id:name+birth'
from touched_identity t
join identity i on i.identity_id = t.identity_id
join citizen c on c.citizen_id = i.citizen_id
where i.name_key = c.name_key
  and i.name = c.name
  and i.birth_date = c.birth_date
  and full_date(i.birth_date, i.birth_precision) is not null
  and c.birth_precision = 'DAY'
  and t.identity_id >= cast(:slice_from as uuid)
  and (cast(:slice_to as uuid) is null or t.identity_id < cast(:slice_to as uuid));
