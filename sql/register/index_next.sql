-- What:   keys, indexes and statistics of the next register
-- Grain:  none
-- Reads:  citizen_next, citizen_cmnd_next
-- Writes: citizen_next, citizen_cmnd_next
-- Again:  begins with create_next.sql
-- name: citizens by number
alter table citizen_next add constraint citizen_next_pkey primary key (citizen_id);

-- name: citizens by name and birth date
create index citizen_next_name_birth on citizen_next (name_key, birth_date);

-- name: citizens by birth date
create index citizen_next_birth_date on citizen_next (birth_date);

-- name: old numbers
alter table citizen_cmnd_next add constraint citizen_cmnd_next_pkey primary key (cmnd, citizen_id);

analyze citizen_next;

analyze citizen_cmnd_next;
