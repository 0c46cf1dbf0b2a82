-- What:   a later stated time of a known statement: a new witness saw it later
-- Grain:  one row per statement whose time moves
-- Reads:  stage_row, delivery
-- Writes: statement_part
-- Again:  per slice of statement_id; the time is already the latest, so nothing changes
update statement_part s
set observed_at = seen.observed_at
from (
  select r.statement_id, max(r.observed_at) as observed_at
  from stage_row r
  where r.delivery_no = :delivery_no
    and not r.rejected
    and r.observed_at is not null
    and r.statement_id >= cast(:slice_from as uuid)
    and (cast(:slice_to as uuid) is null or r.statement_id < cast(:slice_to as uuid))
    and exists (select from delivery d where d.delivery_no = :delivery_no and d.stated_time is not null)
  group by r.statement_id
) seen
where s.statement_id = seen.statement_id
  and seen.observed_at > coalesce(s.observed_at, '-infinity');
