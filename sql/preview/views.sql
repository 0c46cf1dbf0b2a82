-- What:   the store with the rows of a preview added to it, under the names the stages read
-- Grain:  as the tables and views of the same names
-- Reads:  new_identity, new_identity_key, new_statement_part, new_sender, statement_part, claim, identity (as made here),
--         touched_identity, resolved, link
-- Writes: nothing (views that end with the session's temporary tables)
-- Again:  the views end with their transaction
create view identity as
select * from public.identity
union all
select * from new_identity;

create view identity_key as
select * from public.identity_key
union all
select * from new_identity_key;

create view statement_part as
select * from public.statement_part
union all
select * from new_statement_part;

create view sender as
select sender_no, source, code
from public.sender
union all
select sender_no, source, code
from new_sender;

create view claim as
select statement_id, part_no as claim_no, identity_id, observed_at, sender_no, superseded
from statement_part
where opens_claim;

create view active_claim as
select identity_id, statement_id, claim_no, observed_at, sender_no
from claim
where not superseded;

-- As schema/R__standing_link.sql, in a form that looks up one identity at a time: joined, a union would be read whole.
create view standing_link as
select i.identity_id,
       case when exists (select from touched_identity t where t.identity_id = i.identity_id)
            then (select r.person_key from resolved r where r.identity_id = i.identity_id)
            else (select l.person_key from link l where l.identity_id = i.identity_id) end as person_key,
       case when exists (select from touched_identity t where t.identity_id = i.identity_id)
            then (select r.layer from resolved r where r.identity_id = i.identity_id)
            else (select l.layer from link l where l.identity_id = i.identity_id) end as layer
from identity i;
