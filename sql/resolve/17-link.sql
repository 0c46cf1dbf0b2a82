-- What:   compares what was decided with the links in force; closes, opens and notes whose profile that touches: whom the identity
--         stood for, and whom it stands for now
-- Grain:  one row per identity whose decision changed, in one statement so that no crash comes between
-- Reads:  resolved, link
-- Writes: link, link_history, touched_person
-- Again:  per slice; an unchanged decision is guarded out
with changed as materialized (
  select r.identity_id, r.person_key, r.layer, r.method, r.reason, r.evidence,
         l.identity_id is not null as replaces, l.person_key as old_person_key
  from resolved r
  left join link l on l.identity_id = r.identity_id
  where (l.identity_id is null
         or (l.person_key, l.layer, l.method, l.reason, l.evidence)
            is distinct from (r.person_key, r.layer, r.method, r.reason, r.evidence))
    and r.identity_id >= cast(:slice_from as uuid)
    and (cast(:slice_to as uuid) is null or r.identity_id < cast(:slice_to as uuid))
), closed as (
  insert into link_history (identity_id, person_key, layer, method, reason, evidence, rules_version, run_no, opened_at,
                            closed_run_no)
  select l.identity_id, l.person_key, l.layer, l.method, l.reason, l.evidence, l.rules_version, l.run_no, l.opened_at,
         cast(:run_no as bigint)
  from changed c
  join link l on l.identity_id = c.identity_id
  where c.replaces
), opened as (
  insert into link (identity_id, person_key, layer, method, reason, evidence, rules_version, run_no)
  select identity_id, person_key, layer, method, reason, evidence, cast(:rules_version as int), cast(:run_no as bigint)
  from changed
  order by identity_id
  on conflict (identity_id) do update
  set person_key = excluded.person_key, layer = excluded.layer, method = excluded.method, reason = excluded.reason,
      evidence = excluded.evidence, rules_version = excluded.rules_version, run_no = excluded.run_no, opened_at = now()
)
-- Sorted, so that two slices that touch the same persons wait for each other in one order.
insert into touched_person (person_key)
select person_key
from (select old_person_key as person_key from changed union select person_key from changed) p
where person_key is not null
order by person_key
on conflict do nothing;
