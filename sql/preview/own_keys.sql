-- What:   opens again the previewed file's own persons whom layers 1 to 3 did not decide. A load opens everybody who shares a phone or a
--         name with them too (resolve/11-widen-keys.sql), but layers 4 to 7 lean on none of those, so they change nothing here
-- Grain:  one row per identity of the file
-- Reads:  stage_row, link
-- Writes: touched_identity
-- Again:  who is touched already is left alone
insert into touched_identity (identity_id, step)
select distinct s.identity_id, 2
from stage_row s
join link l on l.identity_id = s.identity_id and (l.layer is null or l.layer > 3)
where not s.rejected
on conflict do nothing;
