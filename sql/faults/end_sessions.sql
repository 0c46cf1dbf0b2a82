-- What:   ends the sessions of a database that have a transaction open, or all when there is none
-- Grain:  one row per session ended
-- Reads:  pg_stat_activity
-- Writes: nothing
-- Again:  they are gone already
select pg_terminate_backend(pid)
from pg_stat_activity
where datname = :database and pid <> pg_backend_pid()
  and (xact_start is not null or not exists (
    select from pg_stat_activity busy
    where busy.datname = :database and busy.pid <> pg_backend_pid() and busy.xact_start is not null))
