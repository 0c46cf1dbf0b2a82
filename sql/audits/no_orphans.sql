-- What:   rows of the store that hang on nothing
-- Grain:  one row per kind and table; none when the law holds
-- Reads:  statement, statement_part, claim, identity, identity_key, link, pool_member, delivery, delivery_row, row_problem
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
select count(*) || ' statements whose row does not state them, or that no delivery carries'
from statement s
left join delivery d on d.delivery_no = s.delivery_no
left join delivery_row r on (r.delivery_no, r.sheet_no, r.row_no) = (s.delivery_no, s.sheet_no, s.row_no)
where d.delivery_no is null
  or d.status not in ('active', 'staged', 'receiving')
  or d.status = 'active' and r.statement_id is distinct from s.statement_id
having count(*) > 0
union all
select count(*) || ' links without identity'
from link l
where not exists (select from identity i where i.identity_id = l.identity_id)
having count(*) > 0
union all
select count(*) || ' keys without an identity that states them'
from identity_key k
left join identity i on i.identity_id = k.identity_id
where i.identity_id is null
  or not k.value = any (coalesce(case k.kind when 'phone' then i.phones else i.insurance_numbers end, '{}'))
having count(*) > 0
union all
select count(*) || ' pooled tests without their statement'
from pool_member m
where not exists (select from statement s where s.statement_id = m.statement_id)
having count(*) > 0
union all
select count(*) || ' rows of the ledger without their delivery'
from delivery_row r
where not exists (select from delivery d where d.delivery_no = r.delivery_no)
having count(*) > 0
union all
select count(*) || ' problems without their row'
from row_problem p
where not exists (
  select from delivery_row r where (r.delivery_no, r.sheet_no, r.row_no) = (p.delivery_no, p.sheet_no, p.row_no))
having count(*) > 0
