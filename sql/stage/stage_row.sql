-- What:   rows of one chunk of a delivery, sent by COPY in the chunk's own transaction
-- Grain:  see stage_row
-- Reads:  nothing
-- Writes: stage_row
-- Again:  a chunk that was not committed left nothing behind
copy stage_row (
  delivery_no, sheet_no, row_no, statement_id, record_key, observed_at, identity_ids, rejected)
from stdin
