-- What:   a token of a user
-- Grain:  one token, none when there is no such user
-- Reads:  app_user
-- Writes: api_token
-- Again:  the token is there already
insert into api_token (token_id, user_name, label, hash, expires_at)
select :token_id, u.user_name, :label, :hash, :expires_at
from app_user u
where u.user_name = :user_name and not u.disabled
on conflict (token_id) do nothing;
