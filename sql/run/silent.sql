-- What:   owners whose heartbeat looks old by the server's clock, or to come from the future: silent, or the clock has jumped
-- Grain:  one row per owner and heartbeat
-- Reads:  lease
-- Writes: nothing
-- Again:  it only reads
select distinct owner, cast(heartbeat_at as text) as beat
from lease
where released_at is null and owner <> :owner
  and (:name = '' or name = :name)
  and (heartbeat_at < clock_timestamp() - make_interval(secs => :patience_seconds)
    or heartbeat_at > clock_timestamp() + make_interval(secs => :patience_seconds))
