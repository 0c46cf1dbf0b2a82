-- What:   values of profiles that no active statement of that person says, and linked claims whose person has no profile
-- Grain:  one row per value or claim; none when every value has its row and every row its person
-- Reads:  profile, active_claim, link, identity
-- Writes: nothing
-- Again:  it only reads
with said as (
  select l.person_key, c.statement_id, i.name, i.passport, i.insurance_numbers[1] as insurance_number, i.phones[1] as phone,
    i.address_line
  from link l
  join active_claim c on c.identity_id = l.identity_id
  join identity i on i.identity_id = l.identity_id
  where l.person_key is not null
),
value as (
  select person_key, 'name' as attribute, name_from as statement_id, full_name as text from profile where name_from is not null
  union all
  select person_key, 'passport', passport_from, passport from profile where passport is not null
  union all
  select person_key, 'insurance', insurance_from, insurance_number from profile where insurance_number is not null
  union all
  select person_key, 'phone', phone_from, phone from profile where phone is not null
  union all
  select person_key, 'address', current_from, current_address from profile where current_from is not null
)
select 'value ' || v.attribute || ' without its statement ' || coalesce(cast(v.statement_id as text), '?') as problem
from value v
left join said s on (s.person_key, s.statement_id) = (v.person_key, v.statement_id)
  and v.text is not distinct from case v.attribute
    when 'name' then s.name when 'passport' then s.passport when 'insurance' then s.insurance_number
    when 'phone' then s.phone else s.address_line end
where s.person_key is null
union all
select 'statement ' || c.statement_id || ' stands on a person without profile'
from link l
join active_claim c on c.identity_id = l.identity_id
left join profile p on p.person_key = l.person_key
where l.person_key is not null and p.person_key is null
