-- What:   a page of the alerts, what nobody has acknowledged first, then the newest
-- Grain:  one row per alert; the open alone when :open
-- Reads:  alert
-- Writes: nothing
-- Again:  it only reads
select alert_id, kind, run_no, delivery_id, source, sender, raised_at, mailed_at, posted_at, acknowledged_at, acknowledged_by
from alert
where not :open or acknowledged_at is null
order by acknowledged_at is not null, alert_id desc
limit :page offset :skipped;
