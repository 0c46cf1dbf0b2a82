-- What:   a user has signed in; the code of this time step cannot be used again
-- Grain:  one user, none when the code was used before
-- Reads:  nothing
-- Writes: app_user
-- Again:  changes nothing: the step was taken
update app_user
set failures = 0, locked_until = null, signed_in_at = now(), totp_step = :step
where user_name = :user_name and (totp_secret is null or totp_step < :step);
