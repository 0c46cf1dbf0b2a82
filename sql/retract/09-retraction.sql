-- What:   that a delivery was taken back, by whom and why, with its receipt and what it did
-- Grain:  one row per retraction
-- Reads:  delivery, delivery_row
-- Writes: retraction
-- Again:  the caller takes a delivery back once
insert into retraction (
  delivery_no, reason, actor, run_no, layout_sha256, rows_read, loaded, unchanged, superseded, held, rejected,
  statements_removed, statements_kept, active_again, identities_removed, held_again, moved, profiles_removed, profiles_changed)
select
  d.delivery_no, :reason, :actor, cast(:run_no as bigint), d.layout_sha256, coalesce(d.rows_read, 0),
  count(*) filter (where r.outcome = 'loaded'),
  count(*) filter (where r.outcome = 'unchanged'),
  count(*) filter (where r.outcome = 'superseded'),
  count(*) filter (where r.outcome = 'held'),
  count(*) filter (where r.outcome = 'rejected'),
  :statements_removed, :statements_kept, :active_again, :identities_removed, :held_again, :moved, :profiles_removed,
  :profiles_changed
from delivery d
left join delivery_row r on r.delivery_no = d.delivery_no
where d.delivery_no = cast(:delivery_no as int)
group by d.delivery_no, d.layout_sha256, d.rows_read
