-- What:   how the linking did by kind of damage. A rejected row is not counted as knowable
-- Grain:  one row per kind, the most frequent first
-- Reads:  judged_row
-- Writes: nothing
-- Again:  it only reads
select
  kind,
  count(*) as all_rows,
  count(*) filter (where verdict = 'right') as linked_right,
  count(*) filter (where verdict = 'wrong' and method <> 'phone') as linked_wrong,
  count(*) filter (where verdict = 'wrong' and method = 'phone') as linked_wrong_by_phone,
  count(*) filter (where verdict = 'held') as held,
  count(*) filter (where verdict = 'rejected') as rejected,
  count(*) filter (where verdict = 'absent') as absent,
  count(*) filter (where knowable and verdict <> 'rejected') as knowable,
  count(*) filter (where knowable and verdict = 'right') as arrived,
  count(*) filter (where knowable and verdict = 'rejected') as knowable_rejected
from judged_row
group by kind
order by all_rows desc, kind
