-- What:   tables of a rebuild beside the live ones; what follows in the transaction finds these before the live ones
-- Grain:  none
-- Reads:  link, link_history, profile, touched_identity, touched_person,
--         brought_identity, resolved, candidate (what they look like)
-- Writes: rebuilt (a schema of its own)
-- Again:  the schema is gone at the end of its transaction
create schema rebuilt;

create table rebuilt.link (like link including all);

create table rebuilt.link_history (like link_history including all);

create table rebuilt.profile (like profile including all);

create table rebuilt.touched_identity (like touched_identity including all);

create table rebuilt.touched_person (like touched_person including all);

create table rebuilt.brought_identity (like brought_identity including all);

create table rebuilt.resolved (like resolved including all);

create table rebuilt.candidate (like candidate including all);

set local search_path = rebuilt, public;
