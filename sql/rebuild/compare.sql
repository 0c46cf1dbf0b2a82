-- What:   where the live links and profiles differ from those rebuilt
-- Grain:  one row per identity or person
-- Reads:  nothing (but links and profiles, live and rebuilt)
-- Writes: difference
-- Again:  the caller compares once
insert into difference (name, key, state)
select 'link', cast(coalesce(live.identity_id, fresh.identity_id) as text),
  case when live.identity_id is null then 'missing' when fresh.identity_id is null then 'extra' else 'other' end
from public.link live
full join rebuilt.link fresh on fresh.identity_id = live.identity_id
where live.identity_id is null
  or fresh.identity_id is null
  or (live.person_key, live.layer, live.method, live.reason, live.evidence, live.rules_version)
    is distinct from (fresh.person_key, fresh.layer, fresh.method, fresh.reason, fresh.evidence, fresh.rules_version)
union all
select 'profile', coalesce(live.person_key, fresh.person_key),
  case when live.person_key is null then 'missing' when fresh.person_key is null then 'extra' else 'other' end
from public.profile live
full join rebuilt.profile fresh on fresh.person_key = live.person_key
where live.person_key is null
  or fresh.person_key is null
  or cast(row(live.*) as text) <> cast(row(fresh.*) as text);
