-- What:   what would become of the rows of a previewed file, and what the register said of their persons
-- Grain:  one row per outcome and verdict
-- Reads:  delivery_row, stage_row, link (as made here)
-- Writes: nothing
-- Again:  it only reads
with judged as (
  select d.sheet_no, d.row_no, d.outcome,
    -- Of several persons of a row the doubted one speaks: the row waits for it.
    min(case when l.person_key is null then l.reason end) as reason,
    bool_or(l.person_key like '%:%') as provisional,
    bool_and(l.person_key is not null) filter (where l.identity_id is not null) as established,
    bool_or(l.unreadable) as unreadable
  from delivery_row d
  left join stage_row r
    on r.sheet_no = d.sheet_no and r.row_no = d.row_no and r.opens_claim and d.outcome in ('loaded', 'held')
  left join link l on l.identity_id = r.identity_id
  group by d.sheet_no, d.row_no, d.outcome
)
select outcome, reason, established, provisional, unreadable, count(*) as rows
from judged
group by outcome, reason, established, provisional, unreadable
order by outcome, reason, established, provisional, unreadable;
