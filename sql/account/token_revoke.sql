-- What:   a token that is good no more
-- Grain:  one token
-- Reads:  nothing
-- Writes: api_token
-- Again:  nothing changes
update api_token
set revoked_at = now()
where token_id = :token_id and revoked_at is null;
