-- What:   an upload goes from one status to the next
-- Grain:  one upload, none when it is not at :before
-- Reads:  nothing
-- Writes: upload
-- Again:  changes nothing: it has moved
update upload
set
  status = :after, delivery_id = coalesce(:delivery_id, delivery_id), refusal_vi = :refusal_vi, refusal_en = :refusal_en,
  changed_at = now()
where upload_id = :upload_id and status in (:before);
