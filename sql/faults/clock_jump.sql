-- What:   puts the times of the leases that are held aside by so many seconds: as if the server's clock had jumped the other way
-- Grain:  one row per lease held
-- Reads:  nothing
-- Writes: lease
-- Again:  it jumps again
update lease
set heartbeat_at = heartbeat_at - make_interval(secs => :seconds), since = since - make_interval(secs => :seconds)
where released_at is null
returning name
