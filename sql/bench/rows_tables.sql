-- What:   an empty twin of each large table of the store, with its keys, indexes and checks
-- Grain:  six tables
-- Reads:  statement_part, identity, identity_key, link, delivery_row, profile (what they look like)
-- Writes: rows_alone (a schema of its own)
-- Again:  they are made anew
drop schema if exists rows_alone cascade;

create schema rows_alone;

create table rows_alone.statement_part (like statement_part including all);

create table rows_alone.identity (like identity including all);

create table rows_alone.identity_key (like identity_key including all);

create table rows_alone.link (like link including all);

create table rows_alone.delivery_row (like delivery_row including all);

create table rows_alone.profile (like profile including all);
