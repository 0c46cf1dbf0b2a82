-- What:   tokens, those of one user or all when :user_name is null, without what they open with
-- Grain:  one row per token
-- Reads:  api_token
-- Writes: nothing
-- Again:  it only reads
select token_id, user_name, label, created_at, expires_at, used_at, revoked_at
from api_token
where cast(:user_name as text) is null or user_name = :user_name
order by user_name collate "C", created_at, token_id;
