-- What:   the statements of a previewed file that the store does not know yet, as admit/statement.sql and admit/superseded.sql would
--         admit them; of the record a row speaks of, only the standing of the new statements is told
-- Grain:  one row per part of a statement
-- Reads:  stage_row, statement_part
-- Writes: new_statement_part
-- Again:  known statements are left out, so nothing changes
insert into new_statement_part (
  statement_id, identity_id, observed_at, occurred_at, sender_no, delivery_no, row_no, sheet_no, part_no, ordinal, opens_claim,
  states_time, time_known, pooled, record_key, kind, subject, result, place, reference, detail)
select distinct on (r.statement_id, r.part_no)
  r.statement_id, r.identity_id, r.observed_at, r.occurred_at, cast(:sender_no as int), r.delivery_no, r.row_no, r.sheet_no,
  r.part_no, r.ordinal, r.opens_claim, r.states_time, r.time_known, r.pooled, r.record_key, r.kind, r.subject, r.result, r.place,
  r.reference, r.detail
from stage_row r
where not r.rejected
  and not exists (select from statement_part s where s.statement_id = r.statement_id)
order by r.statement_id, r.part_no, r.sheet_no, r.row_no;

analyze new_statement_part;

update new_statement_part n
set superseded = true
from (
  select s.record_key, max(coalesce(s.observed_at, '-infinity')) as observed_at
  from statement_part s
  join (select distinct record_key from new_statement_part where record_key is not null) t on t.record_key = s.record_key
  where s.sender_no = cast(:sender_no as int)
  group by s.record_key
) latest
where n.record_key = latest.record_key
  and coalesce(n.observed_at, '-infinity') < latest.observed_at;
