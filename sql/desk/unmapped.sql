-- What:   uploads whose columns nobody has explained for long
-- Grain:  one row per upload, the oldest first
-- Reads:  upload
-- Writes: nothing
-- Again:  it only reads
select
  upload_id, user_name, province, file_name, bytes, sha256, source, layout, status, rows_read, rows_loaded, rows_unchanged,
  rows_superseded, rows_held, rows_refused, rows_doubted, verdicts, charset, delimiter, notes, refusal_vi, refusal_en, delivery_id,
  replaces, corrects, cells_corrected, received_at
from upload
where status = 'unknown' and changed_at < :before
order by changed_at, upload_id;
