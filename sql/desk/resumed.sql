-- What:   the upload of a delivery whose load had broken and was taken up by operators is loaded
-- Grain:  at most one upload that stands as broken
-- Reads:  delivery, sender
-- Writes: upload
-- Again:  it is loaded already
update upload u
set status = 'loaded', delivery_id = d.delivery_id, refusal_vi = null, refusal_en = null, changed_at = now()
from delivery d
join sender s on s.sender_no = d.sender_no
where d.delivery_id = :delivery_id and u.status = 'failed' and u.sha256 = d.sha256 and u.province = s.code
  and u.source = s.source;
