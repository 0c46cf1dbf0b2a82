-- What:   the layout a sender chose for a file; it is checked again
-- Grain:  one upload, none when it went on already
-- Reads:  nothing
-- Writes: upload
-- Again:  changes nothing: it went on
update upload
set source = :source, layout = :layout, status = 'received', changed_at = now()
where upload_id = :upload_id and status in ('choose', 'unknown', 'checked', 'refused');
