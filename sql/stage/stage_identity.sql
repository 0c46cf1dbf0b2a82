-- What:   rows of one chunk of a delivery, sent by COPY in the chunk's own transaction
-- Grain:  see stage_identity
-- Reads:  nothing
-- Writes: stage_identity
-- Again:  a chunk that was not committed left nothing behind
copy stage_identity (
  delivery_no, identity_id, name, name_key, name_tokens, birth_date, birth_precision, sex, citizen_id,
  citizen_id_repairs, cmnds, passport, insurance_numbers, phones, province, district, ward, address_line, units_at, doubts)
from stdin with (format binary)
