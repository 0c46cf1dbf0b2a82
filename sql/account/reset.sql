-- What:   a new first password; the second factor is set up again and the lock is lifted
-- Grain:  one user
-- Reads:  nothing
-- Writes: app_user
-- Again:  another password
update app_user
set password_hash = :password_hash, must_change = :must_change, totp_secret = null, failures = 0, locked_until = null, disabled = false
where user_name = :user_name;
