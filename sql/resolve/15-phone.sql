-- What:   layer 7, attaches rows that have nothing but a phone, by what layers 1 to 3 established for it
-- Grain:  one row per identity without identifier whose phone two sources state for one person within 24 months, and for nobody
--         else
-- Reads:  touched_identity, resolved, identity, identity_key, candidate, standing_link, active_claim, sender, citizen
-- Writes: resolved (links), candidate (the reason why not)
-- Again:  per slice; a resolved identity is left alone, and only layers 1 to 3 are leaned on
with undecided as materialized (
  select i.identity_id, i.phones,
         (select max(a.observed_at) from active_claim a where a.identity_id = i.identity_id) as observed_at
  from touched_identity t
  join identity i on i.identity_id = t.identity_id
  where i.phones is not null
    and i.citizen_id is null and i.passport is null
    and coalesce(cardinality(i.citizen_id_repairs || i.cmnds || i.insurance_numbers), 0) < 1
    and not exists (select from resolved r where r.identity_id = t.identity_id)
    and not exists (select from candidate k where k.identity_id = t.identity_id)
    and t.identity_id >= cast(:slice_from as uuid)
    and (cast(:slice_to as uuid) is null or t.identity_id < cast(:slice_to as uuid))
), established as materialized (
  select u.identity_id, u.observed_at, min(s.person_key) as person_key, count(distinct s.person_key) as persons,
         count(distinct d.source) filter (where a.observed_at between u.observed_at - interval '24 months'
                                                                  and u.observed_at + interval '24 months') as sources
  from undecided u
  cross join unnest(u.phones) as phone (value)
  join identity_key y on y.kind = 'phone' and y.value = phone.value
  join standing_link s on s.identity_id = y.identity_id and s.layer <= 3 and s.person_key is not null
  join active_claim a on a.identity_id = y.identity_id
  join sender d on d.sender_no = a.sender_no
  group by u.identity_id, u.observed_at
), judged as materialized (
  select e.identity_id, e.person_key,
    case
      when e.persons > 1 then 'HELD_PHONE_SHARED'
      when e.sources < 2 or c.citizen_id is null then 'HELD_PHONE_NOT_ESTABLISHED'
      when not names_close(i.name_key, i.name_tokens, c.name_key, c.name_tokens)
        or i.sex <> c.sex or birth.agrees in ('NEAR', 'CONTRADICTS')
        or i.name_key <> c.name_key and i.name_tokens <> c.name_tokens and birth.agrees = 'UNKNOWN' then 'HELD_PHONE_SHARED'
      -- A child's phone is a parent's.
      when c.birth_date > e.observed_at - interval '14 years' then 'HELD_PHONE_SHARED'
      when exists (
        select from identity_key y
        join identity z on z.identity_id = y.identity_id
        where y.kind = 'phone' and y.value = any (i.phones)
          and not names_close(z.name_key, z.name_tokens, c.name_key, c.name_tokens)
          and exists (select from active_claim a where a.identity_id = z.identity_id)
      ) then 'HELD_PHONE_SHARED'
    end as reason
  from established e
  join identity i on i.identity_id = e.identity_id
  left join citizen c on c.citizen_id = e.person_key
  cross join lateral (
    select birth_agreement(i.birth_date, i.birth_precision, c.birth_date, c.birth_precision)) as birth (agrees)
), refused as (
  insert into candidate (identity_id, layer, via, reason)
  select identity_id, 7, 'phone', reason
  from judged
  where reason is not null
)
insert into resolved (identity_id, person_key, layer, method, evidence)
select identity_id, person_key, 7, 'phone', 'phone:two-sources'
from judged
where reason is null;
