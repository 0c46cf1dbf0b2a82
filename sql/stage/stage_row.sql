-- What:   rows of one chunk of a delivery, sent by COPY in the chunk's own transaction
-- Grain:  see stage_row
-- Reads:  nothing
-- Writes: stage_row
-- Again:  a chunk that was not committed left nothing behind
copy stage_row (
  delivery_no, row_no, sheet_no, part_no, statement_id, identity_id, observed_at, occurred_at, ordinal, rejected, opens_claim,
  states_time, time_known, pooled, record_key, kind, subject, result, place, reference, detail)
from stdin with (format binary)
