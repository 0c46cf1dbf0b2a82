-- What:   every identity is to be resolved again, from the first layer that asks the register
-- Grain:  one row per identity
-- Reads:  identity
-- Writes: touched_identity
-- Again:  an identity is touched once
insert into touched_identity (identity_id, step)
select identity_id, 0
from identity
on conflict (identity_id) do nothing;
