-- What:   rows of the store that hang on nothing
-- Grain:  one row per kind and table; none when the law holds
-- Reads:  statement, statement_part, claim, identity, link, delivery_row, delivery
-- Writes: nothing
-- Again:  it only reads
select count(*) || ' parts of statements without identity' as problem
from statement_part s
left join identity i on i.identity_id = s.identity_id
where s.identity_id is not null and i.identity_id is null
having count(*) > 0
union all
select count(*) || ' parts without their statement'
from statement_part s
left join statement t on t.statement_id = s.statement_id
where t.statement_id is null
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
