-- What:   values of profiles that the statement they name does not say of that person, linked claims whose person has no profile, and
--         profiles of whom nobody speaks
-- Grain:  one row per kind with how many; none when every value has its row and every row its person
-- Reads:  profile, active_claim, link, identity
-- Writes: nothing
-- Again:  it only reads
with said as (
  select p.person_key as profile, l.person_key as spoken_of,
    -- A value without a statement is the register's, which speaks of citizens alone, and of no province, district or ward by name.
    p.name_from is null and (p.citizen_id is not null or coalesce(p.full_name, p.birth_precision, p.sex) is null)
      or c.statement_id = p.name_from
        and (i.name, i.birth_date, i.birth_precision, i.sex)
          is not distinct from (p.full_name, p.birth_date, p.birth_precision, p.sex) as name,
    p.passport is null or c.statement_id = p.passport_from and i.passport = p.passport as passport,
    p.insurance_number is null
      or c.statement_id = p.insurance_from and i.insurance_numbers[1] = p.insurance_number as insurance,
    p.phone is null or c.statement_id = p.phone_from and i.phones[1] = p.phone as phone,
    p.current_from is null and coalesce(p.current_province, p.current_district, p.current_ward) is null
        and (p.citizen_id is not null or coalesce(p.current_address, p.current_ward_code) is null)
      or c.statement_id = p.current_from
        and (i.province, i.district, i.ward, i.address_line, i.ward_code, i.ward_from)
          is not distinct from (p.current_province, p.current_district, p.current_ward, p.current_address, p.current_ward_code,
            p.current_ward_from) as address
  from link l
  join active_claim c on c.identity_id = l.identity_id
  join identity i on i.identity_id = l.identity_id
  full join profile p on p.person_key = l.person_key
  where p.person_key is not null or l.person_key is not null
  -- The values are compared here, so that the grouping below does not carry them.
  offset 0
),
person as (
  select
    count(profile) > 0 as filed, count(spoken_of) > 0 as spoken_of, bool_or(name) as name, bool_or(passport) as passport,
    bool_or(insurance) as insurance, bool_or(phone) as phone, bool_or(address) as address
  from said
  group by coalesce(profile, spoken_of)
)
select count(*) || ' ' || checked.problem as problem
from person p
cross join lateral (values
  ('persons spoken of have no profile', p.filed),
  ('profiles of whom no active statement speaks', p.spoken_of),
  ('values name without their statement', p.name),
  ('values passport without their statement', p.passport),
  ('values insurance without their statement', p.insurance),
  ('values phone without their statement', p.phone),
  ('values address without their statement', p.address)) as checked (problem, holds)
where (p.filed and p.spoken_of and p.name and p.passport and p.insurance and p.phone and p.address) is not true
  and checked.holds is not true
group by checked.problem
