-- What:   the winning statements (by said_no) and folded facts of each touched person
-- Grain:  one row per person with an active claim
-- Reads:  said, dose, test
-- Writes: folded (a table of this slice's transaction, gone at its end)
-- Again:  per slice of person_key; it is computed anew
create temporary table folded on commit drop as
with best as (
  select
    person_key,
    min(said_no) filter (where name is not null) as name_no,
    min(said_no) filter (where passport is not null) as passport_no,
    min(said_no) filter (where phone is not null) as phone_no,
    min(said_no) filter (where province is not null or address_line is not null) as current_no,
    min(phone) <> max(phone) as phones_differ
  from said
  group by person_key
),
insured as (
  select distinct on (person_key) person_key, said_no as insurance_no
  from said
  where insurance_number is not null
  order by person_key, insurance_trust, said_no
),
disputed as (
  select b.person_key
  from (
    select s.person_key, s.observed_at, s.contact_trust, min(s.said_no) filter (where s.phone is not null) as phone_no
    from best several
    join said s on s.person_key = several.person_key
    where several.phones_differ
    group by s.person_key, s.observed_at, s.contact_trust
    having min(s.phone) <> max(s.phone)
  ) tied
  join best b on b.phone_no = tied.phone_no
),
doses as (
  select person_key, bool_or(conflict) as conflict,
    array_agg(row(vaccine, lot, given_on, ordinal, place, witnesses, conflict)::dose_told
      order by given_on, vaccine, lot, witnesses) as list
  from dose
  group by person_key
),
tests as (
  select person_key, bool_or(conflict) as conflict,
    array_agg(row(taken_at, method, result, sample, place, pooled, witnesses, conflict)::test_told
      order by taken_at, method, sample, place, witnesses) as list
  from test
  group by person_key
)
select
  b.person_key, b.name_no, b.passport_no, b.phone_no, b.current_no, n.insurance_no, d.list as doses, t.list as tests,
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
