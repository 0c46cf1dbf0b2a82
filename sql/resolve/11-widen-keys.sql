-- What:   re-opens the identities whose layer 4 or 7 evidence may have changed: they share a phone with a brought or touched
--         identity, or the name and birth date of one that layers 1 to 3 link now or linked before, of its citizen, or of another
--         identity of that citizen
-- Grain:  one row per identity that layers 1 to 3 did not decide
-- Reads:  brought_identity, touched_identity, resolved, link, identity, identity_key, citizen
-- Writes: touched_identity
-- Again:  per slice of what changed; who is touched already is left alone, and what this file touches widens nothing
with changed as materialized (
  select identity_id
  from (select identity_id from brought_identity union select identity_id from touched_identity where step < 2) c
  where identity_id >= cast(:slice_from as uuid)
    and (cast(:slice_to as uuid) is null or identity_id < cast(:slice_to as uuid))
), evidence as materialized (
  select r.identity_id, r.person_key
  from changed t
  join resolved r on r.identity_id = t.identity_id
  where r.layer <= 3 and r.person_key is not null
  union
  select l.identity_id, l.person_key
  from changed t
  join link l on l.identity_id = t.identity_id
  where l.layer <= 3 and l.person_key is not null
), person as materialized (
  select distinct person_key from evidence
), writing as (
  select i.name_key, i.birth_date
  from evidence e
  join identity i on i.identity_id = e.identity_id
  union
  select c.name_key, c.birth_date
  from person p
  join citizen c on c.citizen_id = p.person_key
  union
  select i.name_key, i.birth_date
  from person p
  join link k on k.person_key = p.person_key and k.layer <= 3
  join identity i on i.identity_id = k.identity_id
), shared as (
  select other.identity_id
  from changed t
  join identity i on i.identity_id = t.identity_id
  cross join unnest(i.phones) as own (value)
  join identity_key other on other.kind = 'phone' and other.value = own.value
  union
  select other.identity_id
  from writing w
  join identity other on other.name_key = w.name_key and other.birth_date = w.birth_date
)
insert into touched_identity (identity_id, step)
select s.identity_id, 2
from shared s
join link l on l.identity_id = s.identity_id and (l.layer is null or l.layer > 3)
order by s.identity_id
on conflict do nothing;
