-- What:   leases whose owner has no connection left are given back; what their jobs left is told by the deliveries and work lists
-- Grain:  one lease
-- Reads:  pg_stat_activity
-- Writes: lease
-- Again:  they are given back already
update lease l
set released_at = clock_timestamp()
where l.released_at is null
  and not exists (
    select from pg_stat_activity a
    where a.application_name = 'declare-once ' || l.owner and a.datname = current_database());
