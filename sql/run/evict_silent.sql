-- What:   ends every connection of owners that have not said for a while that they live, so that their locks go
-- Grain:  one row per connection ended, within ten seconds
-- Reads:  lease, pg_stat_activity
-- Writes: nothing
-- Again:  there is none left
select pg_terminate_backend(a.pid, 10000)
from (
  select distinct owner
  from lease
  where released_at is null and owner <> :owner
    and heartbeat_at < clock_timestamp() - make_interval(secs => :patience_seconds)
) silent
join pg_stat_activity a on a.application_name = 'declare-once ' || silent.owner
where a.datname = current_database() and a.pid <> pg_backend_pid()
