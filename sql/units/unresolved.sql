-- What:   how many identities' addresses resolve to a ward
-- Grain:  one row
-- Reads:  identity
-- Writes: nothing
-- Again:  it only reads
select count(*) as identities,
       count(*) filter (where ward_code is not null) as resolved,
       count(*) filter (where ward_code is null and ward is not null) as unresolved,
       count(*) filter (where ward is null and coalesce(province, district, address_line) is not null) as without_ward,
       count(*) filter (where coalesce(ward, province, district, address_line) is null) as without_address
from identity
