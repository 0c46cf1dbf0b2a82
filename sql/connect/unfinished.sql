-- What:   what a connector froze and no load has finished, such as after a crash
-- Grain:  one row per fetch, oldest first
-- Reads:  fetched, delivery, sender
-- Writes: nothing
-- Again:  it only reads
select f.origin, f.file_name, f.sha256, f.archive_path, f.sender
from fetched f
where f.connector = :connector and f.state = 'fetched' and f.sha256 <> ''
  and not exists (
    select 1
    from delivery d
    join sender s on s.sender_no = d.sender_no
    where s.source = f.source and s.code = f.sender and d.sha256 = f.sha256 and d.status in ('active', 'retracted'))
order by f.fetched_at, f.fetch_no;
