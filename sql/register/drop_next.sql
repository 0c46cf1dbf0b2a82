-- What:   what a refused or broken load leaves behind goes
-- Grain:  none
-- Reads:  nothing
-- Writes: citizen_next, citizen_cmnd_next
-- Again:  there is nothing left
drop table if exists citizen_next, citizen_cmnd_next;
