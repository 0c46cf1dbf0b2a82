-- What:   which statement of a record stands: within (sender, record key) the latest time; equal times are a conflict and all
--         stand
-- Grain:  one row per statement whose standing changes
-- Reads:  stage_row, statement_part
-- Writes: statement_part
-- Again:  the flag is already right, so nothing changes
with touched_record as (
  select distinct record_key
  from stage_row
  where delivery_no = :delivery_no and record_key is not null and not rejected
),
latest as (
  select s.record_key, max(coalesce(s.observed_at, '-infinity')) as observed_at
  from statement_part s
  join touched_record t on t.record_key = s.record_key
  where s.sender_no = :sender_no
  group by s.record_key
)
update statement_part s
set superseded = coalesce(s.observed_at, '-infinity') < latest.observed_at
from latest
where s.sender_no = :sender_no
  and s.record_key = latest.record_key
  and s.superseded <> (coalesce(s.observed_at, '-infinity') < latest.observed_at);
