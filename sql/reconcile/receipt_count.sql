-- What:   the receipt of a delivery, counted from its ledger once and kept
-- Grain:  one row per delivery
-- Reads:  delivery_row
-- Writes: receipt_count
-- Again:  the same count is written
insert into receipt_count (delivery_no, loaded, unchanged, superseded, held, rejected)
select
  cast(:delivery_no as int),
  count(*) filter (where outcome = 'loaded'),
  count(*) filter (where outcome = 'unchanged'),
  count(*) filter (where outcome = 'superseded'),
  count(*) filter (where outcome = 'held'),
  count(*) filter (where outcome = 'rejected')
from delivery_row
where delivery_no = :delivery_no
on conflict (delivery_no) do update
set loaded = excluded.loaded, unchanged = excluded.unchanged, superseded = excluded.superseded, held = excluded.held,
  rejected = excluded.rejected;
