-- What:   the facts of the statements this delivery brought
-- Grain:  one row per fact of a statement
-- Reads:  stage_fact, statement, fact
-- Writes: fact
-- Again:  per slice of statement_id; known facts are left out, so nothing changes
insert into fact (
  statement_id, fact_no, claim_no, kind, occurred_at, time_known, subject, result, place, reference, ordinal, pooled, detail)
select distinct on (f.statement_id, f.fact_no)
  f.statement_id, f.fact_no, f.claim_no, f.kind, f.occurred_at, f.time_known, f.subject, f.result, f.place, f.reference,
  f.ordinal, f.pooled, f.detail
from stage_fact f
join statement s on s.statement_id = f.statement_id and s.delivery_no = :delivery_no
where f.delivery_no = :delivery_no
  and f.statement_id >= cast(:slice_from as uuid)
  and (cast(:slice_to as uuid) is null or f.statement_id < cast(:slice_to as uuid))
  and not exists (select from fact k where k.statement_id = f.statement_id)
order by f.statement_id, f.fact_no;
