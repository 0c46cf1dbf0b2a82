-- What:   how a delivery was taken back the last time
-- Grain:  one row; none when it never was
-- Reads:  retraction
-- Writes: nothing
-- Again:  it only reads
select
  reason, actor, at, rows_read, loaded, unchanged, superseded, held, rejected, statements_removed, statements_kept, active_again,
  identities_removed, held_again, moved, profiles_removed, profiles_changed
from retraction
where delivery_no = :delivery_no
order by retraction_no desc
limit 1
