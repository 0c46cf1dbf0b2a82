-- What:   from now on a delivery is expected
-- Grain:  one rule
-- Reads:  nothing
-- Writes: expected_delivery
-- Again:  the same rule
insert into expected_delivery (source, sender, cron, grace_minutes)
values (:source, :sender, :cron, :grace_minutes)
on conflict (source, sender) do update
set cron = excluded.cron, grace_minutes = excluded.grace_minutes;
