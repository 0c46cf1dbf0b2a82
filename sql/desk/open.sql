-- What:   a province's uploads that are no delivery yet, the newest first
-- Grain:  one row per upload that waits for somebody
-- Reads:  upload
-- Writes: nothing
-- Again:  it only reads
select
  upload_id, user_name, province, file_name, bytes, sha256, source, layout, status, rows_read, rows_loaded, rows_unchanged,
  rows_superseded, rows_held, rows_refused, rows_doubted, verdicts, charset, delimiter, notes, refusal_vi, refusal_en, delivery_id,
  replaces, corrects, cells_corrected, received_at
from upload
where province = :province and status in ('received', 'choose', 'unknown', 'checked', 'refused', 'confirmed', 'failed')
order by received_at desc, upload_id
limit 50;
