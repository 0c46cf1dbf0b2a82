-- What:   a new first password; the second factor is set up again, the lock is lifted, tokens are good no more
-- Grain:  one user
-- Reads:  nothing
-- Writes: app_user, api_token
-- Again:  another password
update app_user
set password_hash = :password_hash, must_change = :must_change, totp_secret = null, failures = 0, locked_until = null, disabled = false
where user_name = :user_name;
update api_token
set revoked_at = now()
where user_name = :user_name and revoked_at is null;
