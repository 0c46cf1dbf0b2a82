-- What:   the statements of a delivery that the store does not know yet, each brought by its first row
-- Grain:  one row per part of a statement
-- Reads:  stage_row, statement_part
-- Writes: statement_part
-- Again:  per slice of statement_id; known statements are left out, so nothing changes
insert into statement_part (
  statement_id, identity_id, observed_at, occurred_at, sender_no, delivery_no, row_no, sheet_no, part_no, ordinal, opens_claim,
  states_time, time_known, pooled, record_key, kind, subject, result, place, reference, detail)
select distinct on (r.statement_id, r.part_no)
  r.statement_id, r.identity_id, r.observed_at, r.occurred_at, :sender_no, r.delivery_no, r.row_no, r.sheet_no, r.part_no, r.ordinal,
  r.opens_claim, r.states_time, r.time_known, r.pooled, r.record_key, r.kind, r.subject, r.result, r.place, r.reference, r.detail
from stage_row r
where r.delivery_no = :delivery_no
  and not r.rejected
  and r.statement_id >= cast(:slice_from as uuid)
  and (cast(:slice_to as uuid) is null or r.statement_id < cast(:slice_to as uuid))
  and not exists (select from statement_part s where s.statement_id = r.statement_id)
order by r.statement_id, r.part_no, r.sheet_no, r.row_no;
