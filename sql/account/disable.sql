-- What:   a user who may no longer sign in
-- Grain:  one user
-- Reads:  nothing
-- Writes: app_user
-- Again:  nothing changes
update app_user
set disabled = true
where user_name = :user_name and not disabled;
