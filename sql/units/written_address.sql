-- What:   the ways addresses are written whose reading is wanted: of one delivery, or of all identities when :delivery_no is
--         null
-- Grain:  one row per province, district and ward as keyed, and period; '' where nothing was written, -infinity without a time
-- Reads:  stage_identity, identity, address_unit
-- Writes: written_address
-- Again:  the table ends with its transaction
create temporary table written_address on commit drop as
select coalesce(province, '') collate "C" as province, coalesce(district, '') collate "C" as district, ward collate "C" as ward,
  coalesce(units_at, '-infinity') as units_at
from stage_identity
where delivery_no = cast(:delivery_no as int)
  and ward is not null
  and not exists (
    select from address_unit known
    where known.province = coalesce(stage_identity.province, '')
      and known.district = coalesce(stage_identity.district, '')
      and known.ward = stage_identity.ward
      and known.units_at = coalesce(stage_identity.units_at, '-infinity'))
union
select coalesce(province, ''), coalesce(district, ''), ward, coalesce(units_at, '-infinity')
from identity
where cast(:delivery_no as int) is null
  and ward is not null;

analyze written_address;
