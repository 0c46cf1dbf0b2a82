-- What:   what became of every row of the truth. kind: its first damage that concerns the identity.
--         verdict: absent (no outcome), rejected, held, right or wrong (the row's first person is linked, to the true or another
--         one; a row about an area is right with nobody)
-- Grain:  one row per row of the truth; a note, such as a count at the bottom, is none unless the store took it for one
-- Reads:  truth_row, truth_file, delivery_row, claim, link
-- Writes: judged_row
-- Again:  dropped with the transaction
create temporary table judged_row on commit drop as
with linked as (
  select c.statement_id, min(l.person_key) as first_person, max(l.person_key) as last_person, min(l.method) as method
  from claim c
  join link l on l.identity_id = c.identity_id
  where l.person_key is not null and c.claim_no = 0
  group by c.statement_id
)
select
  t.file, t.sheet_no, t.row_no, t.knowable, l.method,
  case
    when split_part(t.damage, '+', 1) in
      ('second-site', 'repeated', 'no-event-date', 'unknown-vaccine', 'unknown-result', 'note') then 'none'
    else split_part(t.damage, '+', 1)
  end as kind,
  case
    when r.outcome is null then 'absent'
    when r.outcome = 'rejected' then 'rejected'
    when l.first_person is null and t.person is not null then 'held'
    when l.first_person is null then 'right'
    when l.first_person = t.person and l.last_person = t.person then 'right'
    else 'wrong'
  end as verdict
from truth_row t
left join truth_file f on f.file = t.file
left join delivery_row r on r.delivery_no = f.delivery_no and r.sheet_no = t.sheet_no - 1 and r.row_no = t.row_no
left join linked l on l.statement_id = r.statement_id and r.outcome <> 'rejected'
where t.damage <> 'note' or r.outcome is not null;
