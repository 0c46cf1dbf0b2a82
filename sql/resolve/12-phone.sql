-- What: layer 7, attaches rows that have nothing but a phone, by what layers 1 to 3 established for it. Run per slice.
-- Grain: one row per identity without identifier whose phone two sources state for one person within 24 months, and for nobody else.
-- Reads: touched_identity, resolved, identity, identity_key, candidate, standing_link, active_claim, sender, citizen.
-- Writes: resolved (links), candidate (the reason why not).
-- A second run changes nothing: a resolved identity is left alone, and only layers 1 to 3 are leaned on.
with undecided as materialized (
  select i.identity_id, i.name_key, i.name_tokens, i.birth_date, i.birth_precision, i.sex, i.phones,
         (select max(a.observed_at) from active_claim a where a.identity_id = i.identity_id) as observed_at
  from touched_identity t
  join identity i on i.identity_id = t.identity_id
  where cardinality(i.phones) > 0
    and i.citizen_id is null and i.passport is null
    and coalesce(cardinality(i.citizen_id_repairs || i.cmnds || i.insurance_numbers), 0) = 0
    and not exists (select from resolved r where r.identity_id = t.identity_id)
    and not exists (select from candidate k where k.identity_id = t.identity_id)
    and t.identity_id >= cast(:slice_from as uuid)
    and (cast(:slice_to as uuid) is null or t.identity_id < cast(:slice_to as uuid))
), phones as materialized (
  select distinct phone.value from undecided u cross join unnest(u.phones) as phone (value)
), stated as materialized (
  -- Who states the phone: the person by layers 1 to 3, else nobody yet, with the name as written.
  select p.value, i.identity_id, i.name_key, i.name_tokens, case when s.layer <= 3 then s.person_key end as person_key,
         d.source, a.observed_at
  from phones p
  join identity_key y on y.kind = 'phone' and y.value = p.value
  join identity i on i.identity_id = y.identity_id
  join standing_link s on s.identity_id = y.identity_id
  join active_claim a on a.identity_id = y.identity_id
  join sender d on d.sender_no = a.sender_no
), established as (
  select u.identity_id, min(x.person_key) as person_key, count(distinct x.person_key) as persons,
         count(distinct x.source) filter (where x.person_key is not null
           and x.observed_at between u.observed_at - interval '24 months' and u.observed_at + interval '24 months') as sources
  from undecided u
  join stated x on x.value = any (u.phones) and x.identity_id <> u.identity_id
  group by u.identity_id
), judged as (
  select e.identity_id, e.person_key,
    case
      when e.persons > 1 then 'HELD_PHONE_SHARED'
      when e.persons = 0 or e.sources < 2 or c.citizen_id is null then 'HELD_PHONE_NOT_ESTABLISHED'
      when not names_close(u.name_key, u.name_tokens, c.name_key, c.name_tokens)
        or u.sex <> c.sex or birth.agrees in ('NEAR', 'CONTRADICTS')
        or u.name_key <> c.name_key and u.name_tokens <> c.name_tokens and birth.agrees = 'UNKNOWN'
        -- A child's phone is a parent's.
        or c.birth_date > u.observed_at - interval '14 years'
        or exists (select from stated x where x.value = any (u.phones)
                     and not names_close(x.name_key, x.name_tokens, c.name_key, c.name_tokens)) then 'HELD_PHONE_SHARED'
    end as reason
  from established e
  join undecided u on u.identity_id = e.identity_id
  left join citizen c on c.citizen_id = e.person_key
  cross join lateral (
    select birth_agreement(u.birth_date, u.birth_precision, c.birth_date, c.birth_precision)) as birth (agrees)
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
