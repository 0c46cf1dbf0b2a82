-- What:   the active snapshot
-- Grain:  one row, none before the first register
-- Reads:  register_snapshot
-- Writes: nothing
-- Again:  it only reads
select snapshot_no, sha256, as_of, citizens, added, removed, changed
from register_snapshot
where active
