-- What:   rows of the store that hang on nothing
-- Grain:  one row per kind and table; none when the law holds
-- Reads:  statement, claim, fact, identity, link, delivery_row, delivery
-- Writes: nothing
-- Again:  it only reads
select count(*) || ' claims without statement or identity' as problem
from claim c
left join statement s on s.statement_id = c.statement_id
left join identity i on i.identity_id = c.identity_id
where s.statement_id is null or i.identity_id is null
having count(*) > 0
union all
select count(*) || ' facts without statement'
from fact f
left join statement s on s.statement_id = f.statement_id
where s.statement_id is null
having count(*) > 0
union all
select count(*) || ' identities that nobody claims or without a decision'
from identity i
left join link l on l.identity_id = i.identity_id
where l.identity_id is null or not exists (select from claim c where c.identity_id = i.identity_id)
having count(*) > 0
union all
select count(*) || ' witnesses without statement'
from delivery_row r
join delivery d on d.delivery_no = r.delivery_no and d.status = 'active'
left join statement s on s.statement_id = r.statement_id
where r.outcome <> 'rejected' and s.statement_id is null
having count(*) > 0
union all
select count(*) || ' statements that no active delivery carries'
from statement s
join delivery d on d.delivery_no = s.delivery_no
where d.status not in ('active', 'staged', 'receiving')
having count(*) > 0
