-- What:   the rows a load left, written once more in the order they lie in: what writing takes when nothing is read, judged or joined
-- Grain:  the rows of the large tables of the store
-- Reads:  statement_part, identity, identity_key, link, delivery_row, profile
-- Writes: rows_alone (their twins)
-- Again:  the keys refuse the same rows
insert into rows_alone.statement_part select * from statement_part;

insert into rows_alone.identity select * from identity;

insert into rows_alone.identity_key select * from identity_key;

insert into rows_alone.link select * from link;

insert into rows_alone.delivery_row select * from delivery_row;

insert into rows_alone.profile select * from profile;
