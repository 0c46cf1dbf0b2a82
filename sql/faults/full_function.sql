-- What:   a function that makes inserting into a table fail as on a full disk
-- Grain:  one database of a fault run
-- Reads:  nothing
-- Writes: nothing (but two functions)
-- Again:  the same functions
create or replace function faults_full() returns trigger language plpgsql as
$$ begin raise sqlstate '53100'; end $$;

create or replace function faults_fill(name text) returns void language plpgsql as
$$ begin execute format('create trigger faults_full before insert on %I for each statement execute function faults_full()', name); end $$;
