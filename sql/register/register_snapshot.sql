-- What:   the snapshot just swapped in, as the active one
-- Grain:  one row per loaded snapshot
-- Reads:  register_snapshot
-- Writes: register_snapshot
-- Again:  does not happen; the same bytes are answered as already loaded
update register_snapshot set active = false where active;

insert into register_snapshot (file_name, sha256, as_of, citizens, added, removed, changed, active, run_no)
values (:fileName, :sha256, :asOf, :citizens, :added, :removed, :changed, true, :runNo);
