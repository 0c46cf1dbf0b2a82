-- What:   the winning statements and folded facts of each touched person
-- Grain:  one row per person with an active claim
-- Reads:  said, dose, test
-- Writes: folded (a table of this slice's transaction, gone at its end)
-- Again:  per slice of person_key; it is computed anew
create temporary table folded on commit drop as
with best as (
  select
    person_key,
    min(contact_rank) filter (where has_name) as name_rank,
    min(contact_rank) filter (where has_passport) as passport_rank,
    min(contact_rank) filter (where phone is not null) as phone_rank,
    min(contact_rank) filter (where has_address) as current_rank,
    min(contact_tie) filter (where phone is not null) as phone_tie
  from said
  group by person_key
),
insured as (
  select distinct on (person_key) person_key, contact_rank as insurance_rank
  from said
  where has_insurance
  order by person_key, insurance_trust, contact_rank
),
disputed as (
  select s.person_key
  from said s
  join best b on b.person_key = s.person_key and s.contact_tie = b.phone_tie
  group by s.person_key
  having count(distinct s.phone) > 1
),
doses as (
  select person_key, bool_or(conflict) as conflict,
    jsonb_agg(jsonb_build_object(
      'vaccine', vaccine, 'lot', lot, 'date', given_on, 'number', ordinal, 'place', place,
      'witnesses', to_jsonb(witnesses), 'conflict', conflict)
      order by given_on, vaccine, lot, witnesses) as list
  from dose
  group by person_key
),
tests as (
  select person_key, bool_or(conflict) as conflict,
    jsonb_agg(jsonb_build_object(
      'takenAt', taken_at, 'method', method, 'result', result, 'sample', sample, 'place', place, 'pooled', pooled,
      'witnesses', to_jsonb(witnesses), 'conflict', conflict)
      order by taken_at, method, sample, place, witnesses) as list
  from test
  group by person_key
)
select
  b.*, n.insurance_rank, d.list as doses, t.list as tests,
  array_remove(array[
    case when d.conflict then 'dose' end,
    case when p.person_key is not null then 'phone' end,
    case when t.conflict then 'test' end], null) as conflicts
from best b
left join insured n on n.person_key = b.person_key
left join doses d on d.person_key = b.person_key
left join tests t on t.person_key = b.person_key
left join disputed p on p.person_key = b.person_key;

analyze folded;
