-- What:   layers 2 and 3, whether name, birth date and sex agree with the citizen an identifier leads to; runs twice
-- Grain:  one row per candidate not yet judged
-- Reads:  candidate, resolved, identity, citizen
-- Writes: resolved
-- Again:  per slice; a judged candidate is left alone
with compared as materialized (
  select k.identity_id, k.layer, k.via, k.reason, k.citizen_id,
         i.name, i.name_key, i.name_tokens, i.birth_date, i.birth_precision,
         c.name as c_name, c.name_key as c_name_key, c.birth_date as c_birth_date, c.permanent_ward, c.permanent_address,
         coalesce(i.sex <> c.sex, false) as sex_contradicts,
         birth_agreement(i.birth_date, i.birth_precision, c.birth_date, c.birth_precision) as birth,
         case when i.name_key is null then 'MISSING' when i.name_key = c.name_key then 'EQUAL'
              when names_close(i.name_key, i.name_tokens, c.name_key, c.name_tokens) then 'CLOSE' else 'OTHER' end as names
  from candidate k
  join identity i on i.identity_id = k.identity_id
  left join citizen c on c.citizen_id = k.citizen_id
  where not exists (select from resolved r where r.identity_id = k.identity_id)
    and k.identity_id >= cast(:slice_from as uuid)
    and (cast(:slice_to as uuid) is null or k.identity_id < cast(:slice_to as uuid))
), judged as materialized (
  select identity_id, layer, via, citizen_id, birth, names,
    case
      when reason is not null then reason
      when names = 'MISSING' then 'HELD_NAME_MISSING'
      when sex_contradicts and (names <> 'EQUAL' or birth not in ('DAY', 'SWAPPED', 'NEAR')) then 'HELD_SEX_CONTRADICTS'
      when names = 'OTHER' and (birth <> 'DAY' or via = 'citizen-id-repaired') then 'HELD_ID_NAME_CONTRADICTS'
      when names = 'CLOSE' and birth in ('UNKNOWN', 'CONTRADICTS') then 'HELD_NAME_ONLY_SIMILAR'
      when birth = 'CONTRADICTS' and full_date(birth_date, birth_precision) is null then 'HELD_BIRTH_DATE_CONTRADICTS'
      when (names = 'CLOSE' or birth in ('NEAR', 'CONTRADICTS', 'SWAPPED')) and exists (
        -- Another citizen has this very name and birth date.
        select from citizen o
        where o.name_key = compared.name_key and o.citizen_id <> compared.citizen_id
          and o.birth_date between compared.birth_date and last_date(compared.birth_date, compared.birth_precision)
      ) then 'HELD_ID_FITS_ANOTHER'
      when (names = 'OTHER' or birth in ('NEAR', 'CONTRADICTS')) and exists (
        -- Another citizen born on the written day has nearly this name.
        select from citizen o
        where o.birth_date in (compared.birth_date, swapped_date(compared.birth_date))
          and o.citizen_id <> compared.citizen_id
          and names_close(compared.name_key, compared.name_tokens, o.name_key, o.name_tokens)
      ) then 'HELD_ID_FITS_ANOTHER'
      when names <> 'EQUAL' and exists (
        -- The holder has a twin, and the written name is not nearer to the holder's.
        select from citizen o
        where o.birth_date = c_birth_date and o.citizen_id <> compared.citizen_id
          and o.permanent_ward = compared.permanent_ward
          and (o.permanent_address = compared.permanent_address
               or split_part(o.name_key, ' ', 1) = split_part(c_name_key, ' ', 1))
          and (names = 'OTHER' or name_distance(compared.name_key, o.name_key)
               <= name_distance(compared.name_key, c_name_key))
      ) then 'HELD_ID_FITS_ANOTHER'
      when names = 'EQUAL' and name <> c_name and exists (
        -- A twin differs from the holder by the accents of the name alone.
        select from citizen o
        where o.name_key = compared.name_key and o.birth_date = c_birth_date
          and o.citizen_id <> compared.citizen_id and o.name = compared.name
      ) then 'HELD_ID_FITS_ANOTHER'
    end as reason
  from compared
)
insert into resolved (identity_id, person_key, layer, method, reason, evidence)
select identity_id, case when reason is null then citizen_id end, layer,
       case when reason is null then case layer when 2 then 'citizen-id' else 'other-id' end end,
       reason,
       via || ':' || concat_ws('+', case names when 'EQUAL' then 'name' when 'CLOSE' then 'name-similar' end,
         case birth when 'DAY' then 'birth' when 'SWAPPED' then 'birth-swapped' when 'NEAR' then 'birth-near'
                    when 'YEAR' then 'year' end)
from judged;
