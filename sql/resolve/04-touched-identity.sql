-- What:   the identities a delivery leaves to decide: of statements it brought, unless their citizen ID settled them, and of every
--         statement of the records it speaks of
-- Grain:  one row per identity
-- Reads:  brought_identity, link, stage_row, statement_part, claim, delivery, pool_member
-- Writes: touched_identity
-- Again:  the same rows are refused by the key, so nothing changes
insert into touched_identity (identity_id, step)
select b.identity_id, 0
from brought_identity b
where not exists (select from link l where l.identity_id = b.identity_id and l.layer = 2)
order by b.identity_id
on conflict do nothing;

-- A known statement competes when its record came again, or when its time may have moved.
insert into touched_identity (identity_id, step)
select distinct s.identity_id, 0
from (
  select distinct record_key from stage_row where delivery_no = :delivery_no and record_key is not null and not rejected
) r
join statement_part s on s.sender_no = :sender_no and s.record_key = r.record_key and s.opens_claim
where s.delivery_no <> :delivery_no
  and exists (
    select from statement_part n
    where n.sender_no = :sender_no and n.record_key = r.record_key and n.delivery_no = :delivery_no)
on conflict do nothing;

insert into touched_identity (identity_id, step)
select distinct s.identity_id, 0
from stage_row r
join statement_part s on s.statement_id = r.statement_id and s.part_no = r.part_no and s.opens_claim
where r.delivery_no = :delivery_no
  and not r.rejected
  and exists (select from delivery d where d.delivery_no = :delivery_no and d.stated_time is not null)
on conflict do nothing;

insert into touched_identity (identity_id, step)
select distinct c.identity_id, 0
from pool_member p
join claim c on c.statement_id = p.statement_id
where p.delivery_no = :delivery_no
on conflict do nothing;

analyze touched_identity;
