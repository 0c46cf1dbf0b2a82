-- What:   the leases an owner holds, kept for it to the end of the asking transaction
-- Grain:  one row per lease
-- Reads:  lease
-- Writes: nothing
-- Again:  the same rows
select name, epoch from lease where owner = ? and released_at is null for key share
