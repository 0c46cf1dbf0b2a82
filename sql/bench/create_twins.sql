-- What:   an empty twin of each large table of the store, with its keys, indexes and checks
-- Grain:  six tables
-- Reads:  statement_part, identity, identity_key, link, delivery_row, profile (what they look like)
-- Writes: twin (a schema of its own)
-- Again:  refused, they are there
create schema twin;

create table twin.statement_part (like statement_part including all);

create table twin.identity (like identity including all);

create table twin.identity_key (like identity_key including all);

create table twin.link (like link including all);

create table twin.delivery_row (like delivery_row including all);

create table twin.profile (like profile including all);
