-- What:   what a connector fetched whole and froze
-- Grain:  one row per connector, origin and content
-- Reads:  nothing
-- Writes: fetched
-- Again:  the same fetch is written with the later watermark
insert into fetched (connector, source, sender, origin, file_name, sha256, archive_path, watermark, state)
values (:connector, :source, :sender, :origin, :file_name, :sha256, :archive_path, cast(:watermark as text), 'fetched')
on conflict (connector, origin, sha256) do update
set watermark = excluded.watermark, state = excluded.state, fetched_at = excluded.fetched_at,
  file_name = excluded.file_name, sender = excluded.sender, left_at = null;
