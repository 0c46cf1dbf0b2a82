-- What:   what the check of an upload found
-- Grain:  one upload
-- Reads:  nothing
-- Writes: upload
-- Again:  the same is written
update upload
set
  source = :source, layout = :layout, status = :status, rows_read = :rows_read,
  rows_loaded = :rows_loaded, rows_unchanged = :rows_unchanged, rows_superseded = :rows_superseded, rows_held = :rows_held,
  rows_refused = :rows_refused, rows_doubted = :rows_doubted, verdicts = :verdicts, charset = :charset, delimiter = :delimiter,
  notes = :notes, refusal_vi = :refusal_vi, refusal_en = :refusal_en, delivery_id = :delivery_id, changed_at = now()
where upload_id = :upload_id and status in ('received', 'choose', 'unknown');
