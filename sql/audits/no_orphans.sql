-- What:   rows of the store that hang on nothing
-- Grain:  one row per kind and table; none when the law holds
-- Reads:  statement, statement_part, identity, identity_key, link, pool_member, delivery, delivery_row, row_problem
-- Writes: nothing
-- Again:  it only reads
with identified as (
  select
    count(*) filter (where i.identity_id is null and l.identity_id is null) as parts_without_identity,
    count(*) filter (where i.identity_id is null and l.identity_id is not null) as links_without_identity,
    count(*) filter (where i.identity_id is not null and (l.identity_id is null or c.identity_id is null)) as identities_alone
  from identity i
  full join link l on l.identity_id = i.identity_id
  full join (select identity_id from statement_part where opens_claim) c on c.identity_id = i.identity_id
),
witnessed as (
  select
    count(*) filter (where s.statement_id is null) as witnesses_without_statement,
    count(*) filter (where (s.delivery_no, s.sheet_no, s.row_no) = (r.delivery_no, r.sheet_no, r.row_no)) as brought
  from delivery_row r
  join delivery d on d.delivery_no = r.delivery_no and d.status = 'active'
  left join statement s on s.statement_id = r.statement_id
  where r.outcome <> 'rejected'
),
stated as (
  select coalesce(sum(s.statements) filter (where d.status = 'active'), 0) as of_active,
    coalesce(sum(s.statements) filter (where coalesce(d.status, '') not in ('active', 'staged', 'receiving')), 0) as of_none
  from (select delivery_no, count(*) as statements from statement group by delivery_no) s
  left join delivery d on d.delivery_no = s.delivery_no
),
found as (
  select parts_without_identity as rows, 'parts of statements without identity' as kind from identified
  union all
  select links_without_identity, 'links without identity' from identified
  union all
  select identities_alone, 'identities that nobody claims or without a decision' from identified
  union all
  select witnesses_without_statement, 'witnesses without statement' from witnessed
  union all
  select of_active - brought + of_none, 'statements whose row does not state them, or that no delivery carries'
  from witnessed, stated
  union all
  select count(*), 'further parts without identity'
  from statement_part s
  where not s.opens_claim and s.identity_id is not null
    and not exists (select from identity i where i.identity_id = s.identity_id)
  union all
  select count(*), 'parts without their statement'
  from statement_part s
  where s.part_no <> 0 and not exists (select from statement t where t.statement_id = s.statement_id)
  union all
  select count(*), 'keys without an identity that states them'
  from identity_key k
  left join identity i on i.identity_id = k.identity_id
  where i.identity_id is null
    or not k.value = any (coalesce(case k.kind when 'phone' then i.phones else i.insurance_numbers end, '{}'))
  union all
  select count(*), 'pooled tests without their statement'
  from pool_member m
  where not exists (select from statement s where s.statement_id = m.statement_id)
  union all
  select count(*), 'rows of the ledger without their delivery'
  from delivery_row r
  where not exists (select from delivery d where d.delivery_no = r.delivery_no)
  union all
  select count(*), 'problems without their row'
  from row_problem p
  where not exists (
    select from delivery_row r where (r.delivery_no, r.sheet_no, r.row_no) = (p.delivery_no, p.sheet_no, p.row_no))
)
select rows || ' ' || kind as problem
from found
where rows > 0
