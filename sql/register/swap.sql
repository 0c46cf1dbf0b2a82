-- What:   the next register becomes the register
-- Grain:  none
-- Reads:  citizen_next, citizen_cmnd_next
-- Writes: citizen, citizen_cmnd, citizen_cmnd_next, citizen_next
-- Again:  finds no next register and fails, changing nothing
drop table citizen, citizen_cmnd;

alter table citizen_next rename to citizen;

alter table citizen_cmnd_next rename to citizen_cmnd;

alter index citizen_next_pkey rename to citizen_pkey;

alter index citizen_next_name_birth rename to citizen_name_birth;

alter index citizen_next_birth_date rename to citizen_birth_date;

alter index citizen_cmnd_next_pkey rename to citizen_cmnd_pkey;

comment on table citizen is 'One row per citizen of the active register snapshot.';

comment on table citizen_cmnd is 'One row per old 9-digit number of a citizen; a person may hold several, two persons may share one.';
