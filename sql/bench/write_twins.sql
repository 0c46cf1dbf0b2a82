-- What:   the rows a load left, written once more by one connection in the order they lie in: what writing takes when there is nothing to
--         judge or join. A twin has the columns of its table, because it was made like it
-- Grain:  the rows of the large tables of the store
-- Reads:  statement_part, identity, identity_key, link, delivery_row, profile
-- Writes: twin (their twins)
-- Again:  the keys refuse the same rows
insert into twin.statement_part select * from statement_part;

insert into twin.identity select * from identity;

insert into twin.identity_key select * from identity_key;

insert into twin.link select * from link;

insert into twin.delivery_row select * from delivery_row;

insert into twin.profile select * from profile;
