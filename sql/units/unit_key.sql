-- What:   the ways of writing the units of every edition, as the view tells them now
-- Grain:  one row per edition, parent, key and unit
-- Reads:  written_unit
-- Writes: unit_key
-- Again:  filled anew
delete from unit_key;

insert into unit_key (valid_from, level, parent_code, key, code)
select valid_from, level, parent_code, key, code
from written_unit;

analyze unit_key;
