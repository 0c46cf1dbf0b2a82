-- What:   one unit that ended on the first day of an edition, and a unit of that edition it went on in
-- Grain:  one row per pair
-- Reads:  nothing
-- Writes: unit_successor
-- Again:  only a row that differs is written
insert into unit_successor as known (level, code, name_key, since, successor_code)
values (:level, :code, :name_key, :since, :successor_code)
on conflict (level, code, since, successor_code) do update
set name_key = excluded.name_key
where known.name_key is distinct from excluded.name_key;
