-- What:   a store nobody has worked on takes the rules of the program
-- Grain:  one row for the store
-- Reads:  nothing
-- Writes: store_rules
-- Again:  what the store follows stays
insert into store_rules (version)
values (:rules_version)
on conflict (only_row) do nothing;
