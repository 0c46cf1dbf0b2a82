-- What:   for each statement about a person, the row that brought it
-- Grain:  one row per statement with a claim linked to :person
-- Reads:  link, claim, statement, delivery, sender, delivery_sheet
-- Writes: nothing
-- Again:  it only reads
with statements as (
  select distinct c.statement_id
  from link l
  join claim c on c.identity_id = l.identity_id
  where l.person_key = :person
)
select t.statement_id, s.source, s.code as sender, d.delivery_id, d.file_name, coalesce(h.name, '') as sheet, t.row_no
from statements x
join statement t on t.statement_id = x.statement_id
join delivery d on d.delivery_no = t.delivery_no and d.status = 'active'
join sender s on s.sender_no = d.sender_no
left join delivery_sheet h on h.delivery_no = t.delivery_no and h.sheet_no = t.sheet_no
