-- What:   senders that have not sent what was due
-- Grain:  one alert per sender and source since it last sent something, however many due times pass meanwhile
-- Reads:  nothing
-- Writes: alert
-- Again:  the event has its alert already
insert into alert (kind, event, source, sender)
select 'late', l.event, l.source, l.sender
from unnest(cast(:events as text[]), cast(:sources as text[]), cast(:senders as text[])) as l (event, source, sender)
on conflict (kind, event) do nothing;
