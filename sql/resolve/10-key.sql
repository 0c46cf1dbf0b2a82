-- What: layer 4, links what exactly one key candidate is confirmed for. Run per slice.
-- Grain: one row per identity with a confirmed key.
-- Reads: candidate, resolved.
-- Writes: resolved.
-- A second run changes nothing: a resolved identity is left alone.
insert into resolved (identity_id, person_key, layer, method, evidence)
select k.identity_id, k.citizen_id, 4, 'key', k.via
from candidate k
where k.layer = 4
  and k.reason is null
  and not exists (select from resolved r where r.identity_id = k.identity_id)
  and k.identity_id >= cast(:slice_from as uuid)
  and (cast(:slice_to as uuid) is null or k.identity_id < cast(:slice_to as uuid));
