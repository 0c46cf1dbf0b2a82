-- What:   statements nobody else carries go; the others stand on their earliest other witness, with the time their witnesses
--         give
-- Grain:  one row per part of a statement that goes or changes
-- Reads:  taken
-- Writes: statement_part, pool_member
-- Again:  the rows are gone or right already, so nothing changes
delete from statement_part s
using taken t
where t.statement_id = s.statement_id and t.removed;

update statement_part s
set delivery_no = t.delivery_no, sheet_no = t.sheet_no, row_no = t.row_no
from taken t
where t.statement_id = s.statement_id and not t.removed and s.delivery_no = cast(:delivery_no as int);

update statement_part s
set observed_at = t.observed_at
from taken t
where t.statement_id = s.statement_id and not t.removed and t.moved;

delete from pool_member where delivery_no = cast(:delivery_no as int);
