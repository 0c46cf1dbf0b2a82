-- What:   re-opens the identities whose layer 4 or 7 evidence may have changed: they share a phone with a brought or touched
--         identity, or the name and birth date of one that layers 1 to 3 link now or linked before, of its citizen, or of another
--         identity of that citizen
-- Grain:  one row per identity that layers 1 to 3 did not decide
-- Reads:  brought_identity, touched_identity, resolved, link, identity, identity_key, citizen
-- Writes: touched_identity
-- Again:  who is touched already is left alone
with changed as materialized (
  select identity_id from brought_identity union select identity_id from touched_identity
), evidence as (
  select t.identity_id, p.person_key
  from changed t
  left join resolved r on r.identity_id = t.identity_id and r.layer <= 3
  left join link l on l.identity_id = t.identity_id and l.layer <= 3
  cross join lateral (values (r.person_key), (l.person_key)) as p (person_key)
  where p.person_key is not null
), shared as (
  select other.identity_id
  from changed t
  join identity i on i.identity_id = t.identity_id
  cross join unnest(i.phones) as own (value)
  join identity_key other on other.kind = 'phone' and other.value = own.value
  union
  select other.identity_id
  from evidence e
  join identity i on i.identity_id = e.identity_id
  join identity other on other.name_key = i.name_key and other.birth_date = i.birth_date
  union
  select other.identity_id
  from evidence e
  join citizen c on c.citizen_id = e.person_key
  join identity other on other.name_key = c.name_key and other.birth_date = c.birth_date
  union
  select other.identity_id
  from evidence e
  join link k on k.person_key = e.person_key and k.layer <= 3
  join identity i on i.identity_id = k.identity_id
  join identity other on other.name_key = i.name_key and other.birth_date = i.birth_date
)
insert into touched_identity (identity_id, step)
select s.identity_id, 2
from shared s
join link l on l.identity_id = s.identity_id and (l.layer is null or l.layer > 3)
where exists (select from link where layer is null or layer > 3)
on conflict do nothing;
