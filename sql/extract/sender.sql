-- What:   the sender of a delivery, once
-- Grain:  one row per (source, sender code)
-- Reads:  nothing
-- Writes: sender
-- Again:  refused by the key, so nothing changes
insert into sender (source, code)
values (:source, :code)
on conflict (source, code) do nothing;
