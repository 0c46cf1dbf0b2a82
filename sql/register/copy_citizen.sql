-- What:   one chunk of citizens
-- Grain:  one row per citizen
-- Reads:  nothing (the client sends the rows)
-- Writes: citizen_next
-- Again:  begins with create_next.sql
copy citizen_next (citizen_id, name, name_key, name_tokens, birth_date, birth_precision, sex,
  permanent_ward, permanent_address, current_ward, current_address) from stdin with (format binary)
