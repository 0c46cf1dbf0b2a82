-- What:   whose citizen row or old numbers differ between the register and the next one
-- Grain:  one row per citizen that is removed or changed; the added ones are counted only, their number can be the nation's
-- Reads:  citizen, citizen_cmnd, citizen_next, citizen_cmnd_next
-- Writes: citizen_change
-- Again:  the table ends with its transaction
create temporary table citizen_change (citizen_id text collate "C" primary key, removed boolean not null) on commit drop;

-- name: removed and changed
insert into citizen_change (citizen_id, removed)
select old.citizen_id, new.citizen_id is null
from citizen old
left join citizen_next new on new.citizen_id = old.citizen_id
where new.citizen_id is null
   or (old.name, old.name_key, old.name_tokens, old.birth_date, old.birth_precision, old.sex,
       old.permanent_ward, old.permanent_address, old.current_ward, old.current_address)
      is distinct from
      (new.name, new.name_key, new.name_tokens, new.birth_date, new.birth_precision, new.sex,
       new.permanent_ward, new.permanent_address, new.current_ward, new.current_address);

-- name: other old numbers
insert into citizen_change (citizen_id, removed)
select distinct coalesce(old.citizen_id, new.citizen_id), false
from citizen_cmnd old
full join citizen_cmnd_next new on new.cmnd = old.cmnd and new.citizen_id = old.citizen_id
where (old.citizen_id is null or new.citizen_id is null)
  and exists (select from citizen known where known.citizen_id = coalesce(old.citizen_id, new.citizen_id))
on conflict (citizen_id) do nothing;
