-- What:   values of citizens' profiles that the register does not say
-- Grain:  one row per attribute with how many profiles; none when the register says them all
-- Reads:  profile, citizen
-- Writes: nothing
-- Again:  it only reads
with differing as (
  select
    array_remove(array[
      case when p.citizen_id is distinct from c.citizen_id then 'citizenId' end,
      case when p.full_name is distinct from c.name then 'name' end,
      case when (p.birth_date, p.birth_precision) is distinct from (c.birth_date, c.birth_precision) then 'birthDate' end,
      case when p.sex is distinct from c.sex then 'sex' end,
      case when (p.permanent_ward, p.permanent_address) is distinct from (c.permanent_ward, c.permanent_address)
        then 'permanentAddress' end,
      case when p.current_from is null
          and (p.current_ward_code, p.current_address) is distinct from (c.current_ward, c.current_address)
        then 'currentAddress' end], null) as attributes
  from profile p
  left join citizen c on c.citizen_id = p.person_key
  where p.citizen_id is not null or c.citizen_id is not null
)
select 'value ' || attribute || ' of ' || count(*) || ' profiles is not the register''s' as problem
from differing, unnest(attributes) as attribute
group by attribute
