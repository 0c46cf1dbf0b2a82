-- Which version of the rules made the links and profiles of this store.

create table store_rules (
  only_row boolean primary key default true check (only_row),
  version  int not null
);
comment on table store_rules is 'One row: the rules the whole store follows. A program with other rules refuses to change the store.';
