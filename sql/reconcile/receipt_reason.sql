-- What:   why rows of a delivery wait or were refused, and what was doubted in rows that were taken, as it stands at loading
-- Grain:  one row per reason
-- Reads:  delivery_row, row_problem, stage_row, link
-- Writes: receipt_reason
-- Again:  the same counts are written; the staged rows are there until the delivery is active
insert into receipt_reason (delivery_no, reason, rejected, held, taken)
with found as (
  select r.outcome, p.reason, r.sheet_no, r.row_no
  from row_problem p
  join delivery_row r on r.delivery_no = p.delivery_no and r.sheet_no = p.sheet_no and r.row_no = p.row_no
  where p.delivery_no = :delivery_no
  union
  select r.outcome, l.reason, r.sheet_no, r.row_no
  from delivery_row r
  join stage_row s on s.delivery_no = r.delivery_no and s.sheet_no = r.sheet_no and s.row_no = r.row_no
  join link l on l.identity_id = s.identity_id
  where r.delivery_no = :delivery_no and r.outcome = 'held' and s.opens_claim and l.person_key is null and l.reason is not null
)
select
  cast(:delivery_no as int),
  reason,
  count(*) filter (where outcome = 'rejected'),
  count(*) filter (where outcome = 'held'),
  count(*) filter (where outcome not in ('rejected', 'held'))
from found
group by reason
on conflict (delivery_no, reason) do update
set rejected = excluded.rejected, held = excluded.held, taken = excluded.taken;
