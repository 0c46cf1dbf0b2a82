-- What:   one page of a delivery's rows with the reasons of each and the person it stands on now
-- Grain:  one row per row of :delivery behind (:sheet, :row) with one of :outcomes, at most :page, in the sender's order
-- Reads:  delivery_row, delivery_sheet, row_problem, claim, link
-- Writes: nothing
-- Again:  it only reads
with page as (
  select sheet_no, row_no, statement_id, outcome
  from delivery_row
  where delivery_no = :delivery
    and (sheet_no, row_no) > (:sheet, :row)
    and outcome in (:outcomes)
  order by sheet_no, row_no
  limit :page
)
select
  p.sheet_no,
  coalesce(s.name, '') as sheet,
  p.row_no,
  p.outcome,
  problems.codes,
  problems.columns,
  claims.held_codes,
  claims.person_key,
  claims.method
from page p
left join delivery_sheet s on s.delivery_no = :delivery and s.sheet_no = p.sheet_no
cross join lateral (
  select array_agg(x.reason order by x.problem_no) as codes, array_agg(x.column_name order by x.problem_no) as columns
  from row_problem x
  where x.delivery_no = :delivery and x.sheet_no = p.sheet_no and x.row_no = p.row_no
) problems
cross join lateral (
  select
    array_agg(distinct l.reason) filter (where l.person_key is null and l.reason is not null) as held_codes,
    case when count(*) = count(l.person_key) and min(l.person_key) = max(l.person_key) then min(l.person_key) end
      as person_key,
    (array_agg(l.method order by l.layer desc, l.method))[1] as method
  from claim c
  left join link l on l.identity_id = c.identity_id
  where c.statement_id = p.statement_id and p.outcome <> 'rejected'
) claims
order by p.sheet_no, p.row_no
