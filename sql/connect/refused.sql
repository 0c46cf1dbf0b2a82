-- What:   a fetched file is refused
-- Grain:  one fetch
-- Reads:  fetched
-- Writes: fetched
-- Again:  it is refused already
update fetched
set state = 'refused'
where connector = :connector and origin = :origin and sha256 = :sha256 and state is distinct from 'refused';
