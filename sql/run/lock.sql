-- What:   waits for a lock named by a text and holds it as long as the session lives
-- Grain:  one row
-- Reads:  nothing
-- Writes: nothing
-- Again:  the session holds it already
select pg_advisory_lock(hashtextextended(?, 1)) is not null as locked
