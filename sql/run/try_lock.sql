-- What:   takes a lock named by a text if nobody holds it, as long as the session lives
-- Grain:  one row
-- Reads:  nothing
-- Writes: nothing
-- Again:  the session holds it already
select pg_try_advisory_lock(hashtextextended(?, 1)) as locked
