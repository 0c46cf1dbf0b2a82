-- What:   the standing of every statement with a record key, after the same rule as admit/superseded
-- Grain:  one row per part of a statement whose standing is wrong
-- Reads:  statement_part
-- Writes: statement_part
-- Again:  the standing is right, so nothing changes
update statement_part s
set superseded = right_one.superseded
from (
  select statement_id, part_no,
    coalesce(observed_at, '-infinity') < max(coalesce(observed_at, '-infinity')) over (partition by sender_no, record_key)
      as superseded
  from statement_part
  where record_key is not null
) right_one
where right_one.statement_id = s.statement_id
  and right_one.part_no = s.part_no
  and right_one.superseded <> s.superseded;
