-- What:   the identities of the statements a delivery brought: their claims are new evidence
-- Grain:  one row per identity
-- Reads:  stage_row, statement_part
-- Writes: brought_identity
-- Again:  per slice of identity_id; brought_identity was emptied before
insert into brought_identity (identity_id)
select distinct r.identity_id
from stage_row r
join statement_part s on s.statement_id = r.statement_id and s.part_no = r.part_no and s.delivery_no = :delivery_no
where r.delivery_no = :delivery_no
  and not r.rejected
  and r.identity_id >= cast(:slice_from as uuid)
  and (cast(:slice_to as uuid) is null or r.identity_id < cast(:slice_to as uuid));
