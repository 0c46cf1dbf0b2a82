-- What:   users of the portal; one, or all when :user_name is null
-- Grain:  one row per user
-- Reads:  app_user
-- Writes: nothing
-- Again:  it only reads
select
  user_name, display_name, role, province, demo, disabled, password_hash, must_change,
  totp_secret, totp_step, failures, locked_until, signed_in_at
from app_user
where cast(:user_name as text) is null or user_name = :user_name
order by user_name collate "C";
