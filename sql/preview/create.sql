-- What:   tables of a preview in front of the live ones: what follows in the transaction writes to these and finds these first
-- Grain:  none
-- Reads:  stage_row, stage_identity, stage_problem, brought_identity, touched_identity, resolved, candidate, identity,
--         identity_key, statement_part, address_unit, delivery_row (what they look like)
-- Writes: delivery, new_sender, stage_row, stage_identity, stage_problem, brought_identity, touched_identity, resolved, candidate,
--         new_identity, new_identity_key, new_statement_part, address_unit, delivery_row (temporary ones of the same names)
-- Again:  the tables end with their transaction
set local search_path = pg_temp, public;

create temporary table delivery on commit drop as
select cast(:delivery_no as int) as delivery_no, cast(:stated_time as timestamp) as stated_time, 'receiving' as status;

-- A sender who has not sent before; its number is nobody's.
create temporary table new_sender on commit drop as
select cast(:sender_no as int) as sender_no, cast(:source as text) as source, cast(:sender as text) as code
where not exists (select from public.sender s where s.sender_no = :sender_no);

create temporary table stage_row (like stage_row) on commit drop;

create temporary table stage_identity (like stage_identity) on commit drop;

create temporary table stage_problem (like stage_problem) on commit drop;

create temporary table brought_identity (like brought_identity) on commit drop;

create temporary table touched_identity (like touched_identity including indexes) on commit drop;

create temporary table resolved (like resolved including indexes) on commit drop;

create index on resolved (person_key);

create temporary table candidate (like candidate including indexes) on commit drop;

create temporary table new_identity (like identity including indexes) on commit drop;

create temporary table new_identity_key (like identity_key including indexes) on commit drop;

create temporary table new_statement_part (like statement_part including defaults including indexes) on commit drop;

create temporary table address_unit (like address_unit including indexes) on commit drop;

create temporary table delivery_row (like delivery_row including indexes) on commit drop;
