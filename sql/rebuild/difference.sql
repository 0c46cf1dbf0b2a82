-- What:   statements of a record whose standing is not what the rule of admit/superseded gives
-- Grain:  one row per difference: table, key, and missing (the store lacks it), extra (only the store has it) or other
-- Reads:  statement
-- Writes: difference (a table of this transaction, gone at its end)
-- Again:  it is computed anew
create temporary table difference on commit drop as
select 'statement' as name, cast(statement_id as text) collate "C" as key, 'other' as state
from (
  select statement_id, superseded,
    coalesce(observed_at, '-infinity') < max(coalesce(observed_at, '-infinity')) over (partition by sender_no, record_key) as expected
  from statement
  where record_key is not null
) standing
where superseded <> expected;
