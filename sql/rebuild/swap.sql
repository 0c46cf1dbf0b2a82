-- What:   what was rebuilt takes the place of what differs; closed links go to the history, and the store follows the rules it was
--         rebuilt by
-- Grain:  one row per difference
-- Reads:  difference, link (as rebuilt and live), profile (as rebuilt and live)
-- Writes: link_history, link, profile, store_rules
-- Again:  nothing differs any more, so nothing changes
set local search_path = public;

insert into link_history (identity_id, person_key, layer, method, reason, evidence, rules_version, run_no, opened_at, closed_run_no)
select l.identity_id, l.person_key, l.layer, l.method, l.reason, l.evidence, l.rules_version, l.run_no, l.opened_at,
  cast(:run_no as bigint)
from difference d
join link l on l.identity_id = cast(d.key as uuid)
where d.name = 'link';

delete from link l using difference d where d.name = 'link' and l.identity_id = cast(d.key as uuid);

insert into link (identity_id, person_key, layer, method, reason, evidence, rules_version, run_no, opened_at)
select f.identity_id, f.person_key, f.layer, f.method, f.reason, f.evidence, f.rules_version, f.run_no, f.opened_at
from difference d
join rebuilt.link f on f.identity_id = cast(d.key as uuid)
where d.name = 'link';

delete from profile p using difference d where d.name = 'profile' and p.person_key = d.key;

-- Both tables have the same columns, because one was made like the other.
insert into profile
select f.*
from difference d
join rebuilt.profile f on f.person_key = d.key
where d.name = 'profile';

update store_rules set version = cast(:rules_version as int) where version <> cast(:rules_version as int);
