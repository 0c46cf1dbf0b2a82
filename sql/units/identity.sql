-- What:   identities whose address reads otherwise since the units changed, to be resolved and merged again
-- Grain:  one row per identity
-- Reads:  identity, address_unit
-- Writes: touched_identity, identity
-- Again:  only rows that differ are written
with moved as (
  update identity
  set ward_code = unit.ward_code, ward_from = unit.ward_from
  from address_unit unit
  where unit.province = coalesce(identity.province, '')
    and unit.district = coalesce(identity.district, '')
    and unit.ward = identity.ward
    and unit.units_at = coalesce(identity.units_at, '-infinity')
    and (identity.ward_code, identity.ward_from) is distinct from (unit.ward_code, unit.ward_from)
  returning identity.identity_id
)
insert into touched_identity (identity_id, step)
select identity_id, 0
from moved
on conflict (identity_id) do nothing;
