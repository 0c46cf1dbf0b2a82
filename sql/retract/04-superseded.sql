-- What:   which statements of the records concerned stand now, after the same rule as admit/superseded
-- Grain:  one row per statement whose standing changes, and per identity of it
-- Reads:  taken
-- Writes: flipped (a table of this transaction, gone at its end), statement_part, touched_identity
-- Again:  the standing is right already, so nothing changes
create temporary table flipped on commit drop as
select ranked.statement_id, ranked.part_no, ranked.superseded
from (
  select s.statement_id, s.part_no, s.superseded as was,
    coalesce(s.observed_at, '-infinity')
      < max(coalesce(s.observed_at, '-infinity')) over (partition by s.sender_no, s.record_key) as superseded
  from (select distinct sender_no, record_key from taken where record_key is not null) r
  join statement_part s on s.sender_no = r.sender_no and s.record_key = r.record_key
) ranked
where ranked.superseded <> ranked.was;

update statement_part s
set superseded = f.superseded
from flipped f
where f.statement_id = s.statement_id and f.part_no = s.part_no;

insert into touched_identity (identity_id, step)
select distinct s.identity_id, 0
from flipped f
join statement_part s on s.statement_id = f.statement_id and s.part_no = f.part_no
where s.identity_id is not null
on conflict do nothing;
