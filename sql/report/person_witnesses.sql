-- What: for each statement about a person, the row that carries it: of several the latest stated, then the lowest delivery.
-- Grain: one row per statement with a claim linked to :person.
-- Reads: link, claim, delivery_row, delivery, sender, delivery_sheet.
-- Writes: nothing.
-- Second run: changes nothing, it only reads.
with statements as (
  select distinct c.statement_id
  from link l
  join claim c on c.identity_id = l.identity_id
  where l.person_key = :person
)
select distinct on (t.statement_id)
  t.statement_id, s.source, s.code as sender, d.delivery_id, d.file_name, coalesce(h.name, '') as sheet, r.row_no
from statements t
join delivery_row r on r.statement_id = t.statement_id and r.outcome <> 'rejected'
join delivery d on d.delivery_no = r.delivery_no and d.status = 'active'
join sender s on s.sender_no = d.sender_no
left join delivery_sheet h on h.delivery_no = r.delivery_no and h.sheet_no = r.sheet_no
order by t.statement_id, d.stated_time desc nulls last, d.delivery_id collate "C", r.sheet_no, r.row_no
