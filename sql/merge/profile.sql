-- What:   the profile of each touched person, the register first; a person without an active claim has none
-- Grain:  one row per person
-- Reads:  touched_person, folded, said, citizen, register_units
-- Writes: profile
-- Again:  per slice of person_key; the same values are written nowhere (guarded by is distinct from)
delete from profile p
using touched_person t
where t.person_key = p.person_key
  and t.bucket >= :bucket_from and t.bucket < :bucket_to
  and not exists (select from folded f where f.person_key = t.person_key);

insert into profile as p (
  person_key, citizen_id, full_name, birth_date, birth_precision, sex, passport, insurance_number, phone,
  permanent_ward, permanent_address, current_province, current_district, current_ward, current_address, current_ward_code,
  current_ward_from, doses, tests, name_from, passport_from, insurance_from, phone_from, current_from, missing, conflicts)
-- Looked up before the wide columns come in, so that the joins carry little.
with won as materialized (
  select
    f.person_key, named.name, named.birth_date, named.birth_precision, named.sex, named.statement_id as name_from,
    passport.passport, passport.statement_id as passport_from,
    insured.insurance_number, insured.statement_id as insurance_from,
    phoned.phone, phoned.statement_id as phone_from
  from folded f
  left join said named on named.said_no = f.name_no
  left join said passport on passport.said_no = f.passport_no
  left join said insured on insured.said_no = f.insurance_no
  left join said phoned on phoned.said_no = f.phone_no
)
select
  f.person_key, c.citizen_id,
  coalesce(c.name, w.name),
  case when c.citizen_id is null then w.birth_date else c.birth_date end,
  case when c.citizen_id is null then w.birth_precision else c.birth_precision end,
  case when c.citizen_id is null then w.sex else c.sex end,
  w.passport, w.insurance_number, w.phone,
  c.permanent_ward, c.permanent_address,
  lived.province, lived.district, lived.ward,
  case when lived.person_key is null then c.current_address else lived.address_line end,
  case when lived.person_key is null then c.current_ward else lived.ward_code end,
  case when lived.person_key is not null then lived.ward_from
    when c.current_ward is not null then (select valid_from from register_units) end,
  f.doses, f.tests,
  case when c.citizen_id is null then w.name_from end,
  w.passport_from, w.insurance_from, w.phone_from, lived.statement_id,
  array_remove(array[
    case when coalesce(c.name, w.name) is null then 'fullName' end,
    case when coalesce(case when c.citizen_id is null then w.birth_precision else c.birth_precision end, '') <> 'DAY'
      then 'birthDate' end,
    case when (case when c.citizen_id is null then w.sex else c.sex end) is null then 'sex' end,
    case when w.phone is null or 'phone' = any (f.conflicts) then 'phone' end,
    case when coalesce(lived.ward_code, c.current_ward, c.permanent_ward) is null then 'address' end], null),
  f.conflicts
from folded f
join won w on w.person_key = f.person_key
left join citizen c on c.citizen_id = f.person_key
left join said lived on lived.said_no = f.current_no
on conflict (person_key) do update set
  citizen_id = excluded.citizen_id, full_name = excluded.full_name, birth_date = excluded.birth_date,
  birth_precision = excluded.birth_precision, sex = excluded.sex, passport = excluded.passport,
  insurance_number = excluded.insurance_number, phone = excluded.phone, permanent_ward = excluded.permanent_ward,
  permanent_address = excluded.permanent_address, current_province = excluded.current_province,
  current_district = excluded.current_district, current_ward = excluded.current_ward,
  current_address = excluded.current_address, current_ward_code = excluded.current_ward_code,
  current_ward_from = excluded.current_ward_from, doses = excluded.doses,
  tests = excluded.tests, name_from = excluded.name_from, passport_from = excluded.passport_from,
  insurance_from = excluded.insurance_from, phone_from = excluded.phone_from, current_from = excluded.current_from,
  missing = excluded.missing, conflicts = excluded.conflicts
where (p.*) is distinct from (excluded.*);
