-- What:   why rows of :deliveries wait or were refused, and what was doubted in rows that were taken
-- Grain:  one row per reason and outcome
-- Reads:  delivery_row, row_problem, claim, link
-- Writes: nothing
-- Again:  it only reads
with found as (
  select r.outcome, p.reason, r.delivery_no, r.sheet_no, r.row_no
  from row_problem p
  join delivery_row r on r.delivery_no = p.delivery_no and r.sheet_no = p.sheet_no and r.row_no = p.row_no
  where p.delivery_no in (:deliveries)
  union
  select r.outcome, l.reason, r.delivery_no, r.sheet_no, r.row_no
  from delivery_row r
  join claim c on c.statement_id = r.statement_id
  join link l on l.identity_id = c.identity_id
  where r.delivery_no in (:deliveries) and r.outcome = 'held' and l.person_key is null and l.reason is not null
)
select
  reason,
  count(*) filter (where outcome = 'rejected') as rejected,
  count(*) filter (where outcome = 'held') as held,
  count(*) filter (where outcome not in ('rejected', 'held')) as taken
from found
group by reason
order by count(*) filter (where outcome in ('rejected', 'held')) desc, count(*) desc, reason collate "C"
