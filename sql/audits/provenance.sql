-- What:   values of profiles that no active statement of that person says, linked claims whose person has no profile, and profiles of
--         whom nobody speaks
-- Grain:  one row per value or claim; one for all profiles; none when every value has its row and every row its person
-- Reads:  profile, active_claim, link, identity
-- Writes: nothing
-- Again:  it only reads
with said as (
  select l.person_key, c.statement_id, i.name, i.birth_date, i.birth_precision, i.sex, i.passport,
    i.insurance_numbers[1] as insurance_number, i.phones[1] as phone,
    cast(row(i.province, i.district, i.ward, i.address_line, i.ward_code, i.ward_from) as text) as address
  from link l
  join active_claim c on c.identity_id = l.identity_id
  join identity i on i.identity_id = l.identity_id
  where l.person_key is not null
),
value as (
  select person_key, 'name' as attribute, name_from as statement_id,
    cast(row(full_name, birth_date, birth_precision, sex) as text) as text
  from profile
  where name_from is not null
  union all
  select person_key, 'passport', passport_from, passport from profile where passport is not null
  union all
  select person_key, 'insurance', insurance_from, insurance_number from profile where insurance_number is not null
  union all
  select person_key, 'phone', phone_from, phone from profile where phone is not null
  union all
  select person_key, 'address', current_from,
    cast(row(current_province, current_district, current_ward, current_address, current_ward_code, current_ward_from) as text)
  from profile
  where current_from is not null
)
select 'value ' || v.attribute || ' without its statement ' || coalesce(cast(v.statement_id as text), '?') as problem
from value v
left join said s on (s.person_key, s.statement_id) = (v.person_key, v.statement_id)
  and v.text is not distinct from case v.attribute
    when 'name' then cast(row(s.name, s.birth_date, s.birth_precision, s.sex) as text)
    when 'passport' then s.passport when 'insurance' then s.insurance_number
    when 'phone' then s.phone else s.address end
where s.person_key is null
union all
select 'statement ' || c.statement_id || ' stands on a person without profile'
from link l
join active_claim c on c.identity_id = l.identity_id
left join profile p on p.person_key = l.person_key
where l.person_key is not null and p.person_key is null
union all
select count(*) || ' profiles of whom no active statement speaks'
from profile p
where not exists (select from said s where s.person_key = p.person_key)
having count(*) > 0
