-- What:   there is room again
-- Grain:  one database of a fault run
-- Reads:  nothing
-- Writes: nothing (but the triggers and functions that went before)
-- Again:  they are gone already
drop function if exists faults_fill(text);

drop function if exists faults_full() cascade;
