-- What:   the profile of one person, with the statements its values come from
-- Grain:  one row, or none when nobody has the key :person
-- Reads:  profile
-- Writes: nothing
-- Again:  it only reads
select
  citizen_id, full_name, birth_date, birth_precision, sex, passport, insurance_number, phone,
  permanent_ward, permanent_address,
  current_province, current_district, current_ward, current_address, current_ward_code,
  name_from, passport_from, insurance_from, phone_from, current_from,
  to_jsonb(doses) as doses, to_jsonb(tests) as tests, missing, conflicts
from profile
where person_key = :person
