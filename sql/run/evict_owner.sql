-- What:   ends every connection of the last owner of a lease that was not given back; the asking session holds the lock, so that
--         owner lost it
-- Grain:  one row per connection ended, within ten seconds
-- Reads:  lease, pg_stat_activity
-- Writes: nothing
-- Again:  there is none left
select pg_terminate_backend(a.pid, 10000)
from lease l
join pg_stat_activity a on a.application_name = 'declare-once ' || l.owner
where l.name = :name and l.released_at is null and l.owner <> :owner
  and a.datname = current_database() and a.pid <> pg_backend_pid()
