-- What:   the keys of this look beside those of the last: what is gone is a deletion, what came back is none
-- Grain:  one row per key
-- Reads:  next_key
-- Writes: legacy_key, legacy_deletion
-- Again:  the same keys change nothing
-- name: back
delete from legacy_deletion d
where d.connector = :connector and d.key in (select n.key from next_key n);
-- name: gone
insert into legacy_deletion (connector, key)
select k.connector, k.key
from legacy_key k
where k.connector = :connector and k.key not in (select n.key from next_key n)
on conflict (connector, key) do nothing;
-- name: held no more
delete from legacy_key k
where k.connector = :connector and k.key not in (select n.key from next_key n);
-- name: held
insert into legacy_key (connector, key)
select distinct cast(:connector as text), n.key
from next_key n
on conflict (connector, key) do nothing;
