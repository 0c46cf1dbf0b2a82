-- What:   the identities of the statements that go or change, while their links and claims still tell what leaned on them
-- Grain:  one row per identity
-- Reads:  taken, statement_part, pool_member, identity, delivery, link
-- Writes: touched_identity
-- Again:  the same rows are refused by the key, so nothing changes
insert into touched_identity (identity_id, step)
select distinct s.identity_id, 0
from taken t
join statement_part s on s.statement_id = t.statement_id and s.opens_claim
where t.removed
  or t.moved
  or exists (
    select from pool_member m where m.statement_id = t.statement_id and m.delivery_no = cast(:delivery_no as int))
on conflict do nothing;

-- A load that broke half way leaves identities nobody has decided about yet.
insert into touched_identity (identity_id, step)
select i.identity_id, 0
from identity i
where exists (select from delivery d where d.delivery_no = cast(:delivery_no as int) and d.status <> 'active')
  and not exists (select from link l where l.identity_id = i.identity_id)
on conflict do nothing;
