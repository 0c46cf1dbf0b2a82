-- What:   every profile as PcCovid takes it
-- Grain:  one row per person, in the order of the keys
-- Reads:  profile
-- Writes: nothing
-- Again:  the same store gives the same bytes
select
  cardinality(missing) = 0 as ready,
  jsonb_build_object(
    'person', person_key,
    'citizenId', citizen_id,
    'fullName', full_name,
    'birthDate', birth_date,
    'birthPrecision', birth_precision,
    'sex', sex,
    'passport', passport,
    'insuranceNumber', insurance_number,
    'phone', phone,
    'permanentWard', permanent_ward,
    'permanentAddress', permanent_address,
    'currentWard', current_ward_code,
    'currentWardFrom', current_ward_from,
    'currentAddress', current_address,
    'doses', (select jsonb_agg(dose - 'witnesses' order by number) from jsonb_array_elements(to_jsonb(doses)) with ordinality as d (dose, number)),
    'tests', (select jsonb_agg(test - 'witnesses' order by number) from jsonb_array_elements(to_jsonb(tests)) with ordinality as t (test, number)),
    'missing', to_jsonb(missing)) as profile
from profile
order by person_key
