-- What:   ends every connection of an owner that says no more that it lives, so that its locks go
-- Grain:  one row per connection ended, within ten seconds
-- Reads:  lease, pg_stat_activity
-- Writes: nothing
-- Again:  there is none left
select pg_terminate_backend(a.pid, 10000)
from pg_stat_activity a
where a.application_name = 'declare-once ' || :silent and a.datname = current_database() and a.pid <> pg_backend_pid()
  and exists (
    select from lease l where l.owner = :silent and l.released_at is null and l.heartbeat_at = cast(:beat as timestamptz))
