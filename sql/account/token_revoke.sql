-- What:   a token that is good no more; of one user alone unless :user_name is null
-- Grain:  one token
-- Reads:  nothing
-- Writes: api_token
-- Again:  nothing changes
update api_token
set revoked_at = now()
where token_id = :token_id and revoked_at is null and (cast(:user_name as text) is null or user_name = :user_name);
