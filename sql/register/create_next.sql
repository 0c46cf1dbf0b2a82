-- What:   the empty tables the next register is built in, without indexes
-- Grain:  one row per citizen (citizen_next), per old number of a citizen (citizen_cmnd_next)
-- Reads:  citizen, citizen_cmnd (their columns only)
-- Writes: citizen_next, citizen_cmnd_next
-- Again:  it begins from nothing
drop table if exists citizen_next, citizen_cmnd_next;

create table citizen_next (like citizen including comments including storage);

create table citizen_cmnd_next (like citizen_cmnd including comments including storage);
