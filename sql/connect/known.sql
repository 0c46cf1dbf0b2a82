-- What:   whether a connector has dealt with this origin: it is a delivery, or was refused
-- Grain:  one row
-- Reads:  fetched, delivery, sender
-- Writes: nothing
-- Again:  it only reads
select exists (
  select 1
  from fetched f
  where f.connector = :connector and f.origin = :origin
    and (f.state = 'refused' or exists (
      select 1
      from delivery d
      join sender s on s.sender_no = d.sender_no
      where s.source = f.source and s.code = f.sender and d.sha256 = f.sha256
        and d.status in ('active', 'retracted')))) as known;
