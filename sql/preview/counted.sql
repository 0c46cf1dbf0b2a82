-- What:   what would become of the rows of a previewed file, and what the register said of their persons
-- Grain:  one row per outcome and verdict
-- Reads:  delivery_row, stage_row, standing_link, resolved, identity
-- Writes: nothing
-- Again:  it only reads
with judged as (
  select d.sheet_no, d.row_no, d.outcome,
    -- Of several persons of a row the doubted one speaks: the row waits for it.
    min(case when s.person_key is null then s.reason end) as reason,
    bool_or(s.person_key like '%:%') as provisional,
    bool_and(s.person_key is not null) as established,
    bool_or(s.unreadable) as unreadable
  from delivery_row d
  left join lateral (
    select l.person_key, o.reason,
      coalesce(i.citizen_id, i.passport) is null
        and coalesce(cardinality(i.citizen_id_repairs || i.cmnds || i.insurance_numbers), 0) = 0
        and exists (select from unnest(i.doubts) as doubt (code) where starts_with(doubt.code, 'ID_')) as unreadable
    from stage_row r
    join identity i on i.identity_id = r.identity_id
    join standing_link l on l.identity_id = r.identity_id
    left join resolved o on o.identity_id = r.identity_id
    where r.sheet_no = d.sheet_no and r.row_no = d.row_no and r.opens_claim
  ) s on d.outcome in ('loaded', 'held')
  group by d.sheet_no, d.row_no, d.outcome
)
select outcome, reason, established, provisional, unreadable, count(*) as rows
from judged
group by outcome, reason, established, provisional, unreadable
order by outcome, reason, established, provisional, unreadable;
