-- What:   the ledger of a delivery: exactly one outcome for every row
-- Grain:  one row per row of the delivery
-- Reads:  stage_row, statement_part, link, delivery_row
-- Writes: delivery_row
-- Again:  per slice of statement_id; rows that have their outcome are left out, so nothing changes
with waiting as (
  select distinct r.statement_id
  from stage_row r
  join link l on l.identity_id = r.identity_id
  where r.delivery_no = :delivery_no
    and not r.rejected
    and r.statement_id >= cast(:slice_from as uuid)
    and (cast(:slice_to as uuid) is null or r.statement_id < cast(:slice_to as uuid))
    and l.person_key is null
)
insert into delivery_row (delivery_no, sheet_no, row_no, statement_id, outcome)
select
  r.delivery_no, r.sheet_no, r.row_no, r.statement_id,
  case
    when r.rejected then 'rejected'
    when (s.delivery_no, s.sheet_no, s.row_no) is distinct from (r.delivery_no, r.sheet_no, r.row_no) then 'unchanged'
    when s.superseded then 'superseded'
    when w.statement_id is not null then 'held'
    else 'loaded'
  end
from stage_row r
left join statement_part s on s.statement_id = r.statement_id and s.part_no = 0 and not r.rejected
  and s.statement_id >= cast(:slice_from as uuid)
  and (cast(:slice_to as uuid) is null or s.statement_id < cast(:slice_to as uuid))
left join waiting w on w.statement_id = r.statement_id
where r.delivery_no = :delivery_no
  and r.part_no = 0
  and r.statement_id >= cast(:slice_from as uuid)
  and (cast(:slice_to as uuid) is null or r.statement_id < cast(:slice_to as uuid))
  and not exists (
    select from delivery_row d
    where (d.delivery_no, d.sheet_no, d.row_no) = (r.delivery_no, r.sheet_no, r.row_no))
order by r.sheet_no, r.row_no;
