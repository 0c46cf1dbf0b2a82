-- What:   the identities a delivery touches: of statements it brought, and of every statement of the records it speaks of
-- Grain:  one row per identity
-- Reads:  stage_row, statement, claim, delivery, pool_member
-- Writes: touched_identity
-- Again:  the same rows are refused by the key, so nothing changes
insert into touched_identity (identity_id, step)
select distinct c.identity_id, 0
from statement s
join claim c on c.statement_id = s.statement_id
where s.delivery_no = :delivery_no
on conflict do nothing;

-- A known statement competes when its record came again, or when its time may have moved.
insert into touched_identity (identity_id, step)
select distinct c.identity_id, 0
from (
  select distinct record_key from stage_row where delivery_no = :delivery_no and record_key is not null and not rejected
) r
join statement s on s.sender_no = :sender_no and s.record_key = r.record_key
join claim c on c.statement_id = s.statement_id
where exists (select from statement n where n.sender_no = :sender_no and n.record_key = r.record_key and n.delivery_no = :delivery_no)
on conflict do nothing;

insert into touched_identity (identity_id, step)
select distinct c.identity_id, 0
from stage_row r
join claim c on c.statement_id = r.statement_id
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
