-- What:   the password and the second factor a user has chosen
-- Grain:  one user
-- Reads:  nothing
-- Writes: app_user
-- Again:  the same is written
update app_user
set password_hash = :password_hash, totp_secret = :totp_secret, totp_step = :step, must_change = false
where user_name = :user_name;
