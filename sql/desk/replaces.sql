-- What:   the delivery that is taken back when an upload is loaded
-- Grain:  one upload, none when it went on already
-- Reads:  nothing
-- Writes: upload
-- Again:  the same is written
update upload
set replaces = :replaces
where upload_id = :upload_id and status in ('checked', 'failed');
