-- What:   the token whose hash this is, if it is good now
-- Grain:  one row, or none
-- Reads:  api_token
-- Writes: nothing
-- Again:  it only reads
select token_id, user_name, label, created_at, expires_at, used_at, revoked_at
from api_token
where hash = :hash and revoked_at is null and expires_at > now();
