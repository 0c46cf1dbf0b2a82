-- What:   layer 6, a provisional person from a passport or a well-formed 12-digit number the register does not know, unless it
--         looks like a citizen's
-- Grain:  one row per identity the layers before left that has such a number
-- Reads:  touched_identity, resolved, identity, citizen, register_snapshot
-- Writes: resolved
-- Again:  per slice; a resolved identity is left alone, and the register decides alone
with undecided as materialized (
  select i.identity_id, i.citizen_id, i.passport, i.name_key, i.name_tokens, i.birth_date, i.birth_precision, i.sex
  from touched_identity t
  join identity i on i.identity_id = t.identity_id
  where (i.passport is not null or i.citizen_id is not null)
    and not exists (select from resolved r where r.identity_id = t.identity_id)
    and t.identity_id >= cast(:slice_from as uuid)
    and (cast(:slice_to as uuid) is null or t.identity_id < cast(:slice_to as uuid))
), near as (
  -- The numbers one wrong digit or two changed places away, looked up together.
  select distinct u.identity_id
  from undecided u
  join citizen c on c.citizen_id = any (array(
    select overlay(u.citizen_id placing cast(digit as text) from place.at for 1)
    from generate_series(1, 12) as place (at), generate_series(0, 9) as digit
    union all
    select overlay(u.citizen_id placing reverse(substr(u.citizen_id, place.at, 2)) from place.at for 2)
    from generate_series(1, 11) as place (at)))
  where u.citizen_id is not null
    and (names_close(u.name_key, u.name_tokens, c.name_key, c.name_tokens)
      or full_date(u.birth_date, u.birth_precision) = full_date(c.birth_date, c.birth_precision))
), judged as materialized (
  select u.identity_id, coalesce('passport:' || u.passport, 'number:' || u.citizen_id) as person_key,
    case
      when not exists (select from register_snapshot s where s.active) then 'HELD_REGISTER_MISSING'
      when u.name_key is null and u.passport is null then 'HELD_NAME_MISSING'
      when u.identity_id in (select n.identity_id from near n) then 'HELD_ID_LOOKS_LIKE_SLIP'
      when substr(u.citizen_id, 5, 2) <> to_char(u.birth_date, 'YY')
        or (cast(substr(u.citizen_id, 4, 1) as int) % 2 = 0) <> (u.sex = 'MALE') then 'HELD_ID_LOOKS_LIKE_SLIP'
      when exists (
        -- The very name, and the birth date or what is known of it.
        select from citizen o
        where o.name_key = u.name_key
          and (u.birth_date is null
               or o.birth_date between u.birth_date and last_date(u.birth_date, u.birth_precision))
      ) then 'HELD_ID_FITS_ANOTHER'
      when exists (
        -- Nearly the name, and the birth date.
        select from citizen o
        where o.birth_date in (full_date(u.birth_date, u.birth_precision),
                               swapped_date(full_date(u.birth_date, u.birth_precision)))
          and names_close(u.name_key, u.name_tokens, o.name_key, o.name_tokens)
      ) then 'HELD_ID_FITS_ANOTHER'
    end as reason
  from undecided u
)
insert into resolved (identity_id, person_key, layer, method, reason, evidence)
select identity_id, case when reason is null then person_key end, 6, case when reason is null then 'provisional' end, reason,
       'provisional:' || split_part(person_key, ':', 1)
from judged;
