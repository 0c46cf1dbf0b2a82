-- What:   a user of the portal
-- Grain:  one user
-- Reads:  nothing
-- Writes: app_user
-- Again:  the user is there already and stays as it is
insert into app_user (user_name, display_name, role, province, demo, password_hash, must_change)
values (:user_name, :display_name, :role, :province, :demo, :password_hash, :must_change)
on conflict (user_name) do nothing;
