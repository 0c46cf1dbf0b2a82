-- What:   rows of one chunk of a delivery, sent by COPY in the chunk's own transaction
-- Grain:  see stage_fact
-- Reads:  nothing
-- Writes: stage_fact
-- Again:  a chunk that was not committed left nothing behind
copy stage_fact (
  delivery_no, statement_id, fact_no, claim_no, kind, occurred_at, time_known, subject, result, place,
  reference, ordinal, pooled, detail)
from stdin
