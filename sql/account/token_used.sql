-- What:   when a token was last used, to the minute
-- Grain:  one token
-- Reads:  nothing
-- Writes: api_token
-- Again:  nothing changes within the minute
update api_token
set used_at = now()
where token_id = :token_id and (used_at is null or used_at < now() - interval '1 minute');
