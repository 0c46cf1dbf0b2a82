-- What:   a failed attempt to sign in; with the last one allowed the user is locked for a while
-- Grain:  one user
-- Reads:  nothing
-- Writes: app_user
-- Again:  another attempt
update app_user
set
  failures = case when failures + 1 >= :most then 0 else failures + 1 end,
  locked_until = case when failures + 1 >= :most then now() + make_interval(mins => :minutes) else locked_until end
where user_name = :user_name;
