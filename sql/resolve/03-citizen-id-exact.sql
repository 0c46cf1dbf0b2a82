-- What:   layer 2, the cheap path: links an identity that was never judged when the register confirms its citizen ID with equal
--         name, accents included, and equal full birth date. 07-guard would decide the same
-- Grain:  one row per new identity that the register confirms in every field
-- Reads:  brought_identity, identity, citizen, link
-- Writes: link
-- Again:  per slice; a linked identity is left alone
insert into link (identity_id, person_key, layer, method, evidence, rules_version, run_no)
select i.identity_id, c.citizen_id, 2, 'citizen-id', 'citizen-id:name+birth', cast(:rules_version as int), cast(:run_no as bigint)
from brought_identity b
join identity i on i.identity_id = b.identity_id
join citizen c on c.citizen_id = i.citizen_id
where i.name_key = c.name_key
  and i.name = c.name
  and i.birth_date = c.birth_date
  and full_date(i.birth_date, i.birth_precision) is not null
  and c.birth_precision = 'DAY'
  -- Of identity, whose statistics the planner knows, and not of brought_identity, which was filled just now.
  and i.identity_id >= cast(:slice_from as uuid)
  and (cast(:slice_to as uuid) is null or i.identity_id < cast(:slice_to as uuid))
  and not exists (select from link l where l.identity_id = b.identity_id)
order by i.identity_id;
