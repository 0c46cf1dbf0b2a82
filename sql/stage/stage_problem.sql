-- What:   rows of one chunk of a delivery, sent by COPY in the chunk's own transaction
-- Grain:  see stage_problem
-- Reads:  nothing
-- Writes: stage_problem
-- Again:  a chunk that was not committed left nothing behind
copy stage_problem (
  delivery_no, sheet_no, row_no, problem_no, reason, column_name, rejects)
from stdin with (format binary)
