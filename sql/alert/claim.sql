-- What:   alerts to be sent now; nobody else gets them, and what does not go out comes again after 1, 2, 4 ... minutes, an hour at most
-- Grain:  one row per alert
-- Reads:  alert
-- Writes: alert
-- Again:  they are claimed: others, or none
update alert
set tries = tries + 1, next_try_at = now() + make_interval(mins => least(60, cast(power(2, least(tries, 6)) as int)))
where alert_id in (
  select a.alert_id
  from alert a
  where a.acknowledged_at is null and a.next_try_at <= now() and a.tries < :tries_most
    and (:mail and a.mailed_at is null or :post and a.posted_at is null)
  order by a.alert_id
  limit 20
  for update
)
returning
  alert_id, kind, run_no, delivery_id, source, sender, raised_at, mailed_at, posted_at, acknowledged_at, acknowledged_by;
