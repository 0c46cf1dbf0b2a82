-- What:   holds what no layer decided, with the reason a clerk can act on
-- Grain:  one row per touched identity that is not resolved
-- Reads:  touched_identity, resolved, candidate, identity, register_snapshot
-- Writes: resolved
-- Again:  per slice; a resolved identity is left alone
insert into resolved (identity_id, reason, evidence)
select i.identity_id,
       coalesce(
         (select coalesce(k.reason, 'HELD_KEY_UNCONFIRMED') from candidate k where k.identity_id = i.identity_id
          order by k.layer limit 1),
         case when not exists (select from register_snapshot s where s.active) then 'HELD_REGISTER_MISSING'
              when i.name_key is null and cardinality(i.phones) > 0 then 'HELD_PHONE_NOT_ESTABLISHED'
              when i.name_key is null and cardinality(i.citizen_id_repairs || i.cmnds || i.insurance_numbers) > 0 then 'HELD_NAME_MISSING'
              when i.name_key is null then 'HELD_NO_IDENTIFIER'
              when full_date(i.birth_date, i.birth_precision) is null then 'HELD_BIRTH_DATE_INCOMPLETE'
              else 'HELD_NOBODY_FITS' end),
       null
from touched_identity t
join identity i on i.identity_id = t.identity_id
where not exists (select from resolved r where r.identity_id = t.identity_id)
  and t.identity_id >= cast(:slice_from as uuid)
  and (cast(:slice_to as uuid) is null or t.identity_id < cast(:slice_to as uuid));
