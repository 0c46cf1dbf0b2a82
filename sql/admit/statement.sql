-- What:   the statements of a delivery that the store does not know yet, each brought by its first row
-- Grain:  one row per statement; one row per claim of it
-- Reads:  stage_row, statement
-- Writes: statement, claim
-- Again:  per slice of statement_id; known statements are left out, so nothing changes
with fresh as (
  select distinct on (r.statement_id)
    r.statement_id, r.record_key, r.observed_at, r.identity_ids, r.sheet_no, r.row_no
  from stage_row r
  where r.delivery_no = :delivery_no
    and not r.rejected
    and r.statement_id >= cast(:slice_from as uuid)
    and (cast(:slice_to as uuid) is null or r.statement_id < cast(:slice_to as uuid))
    and not exists (select from statement s where s.statement_id = r.statement_id)
  order by r.statement_id, r.sheet_no, r.row_no
),
written as (
  insert into statement (statement_id, sender_no, record_key, observed_at, delivery_no, sheet_no, row_no)
  select statement_id, :sender_no, record_key, observed_at, :delivery_no, sheet_no, row_no
  from fresh
)
insert into claim (statement_id, claim_no, identity_id)
select f.statement_id, c.number - 1, c.identity_id
from fresh f, unnest(f.identity_ids) with ordinality as c (identity_id, number);
