-- What:   where notices for a user go
-- Grain:  one user
-- Reads:  nothing
-- Writes: app_user
-- Again:  the same is written
update app_user
set email = :email
where user_name = :user_name;
