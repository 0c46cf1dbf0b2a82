-- What:   identities no statement claims any more go, after everything that leaned on them was decided anew
-- Grain:  one row per identity
-- Reads:  touched_identity, claim
-- Writes: unclaimed (a table of this transaction, gone at its end), link_history, link, identity_key, identity
-- Again:  they are gone already
create temporary table unclaimed on commit drop as
select t.identity_id
from touched_identity t
join identity i on i.identity_id = t.identity_id
where not exists (select from claim c where c.identity_id = t.identity_id);

analyze unclaimed;

-- A link of this very transaction was never in force; the one before it is closed already.
insert into link_history (identity_id, person_key, layer, method, reason, evidence, rules_version, run_no, opened_at, closed_run_no)
select l.identity_id, l.person_key, l.layer, l.method, l.reason, l.evidence, l.rules_version, l.run_no, l.opened_at,
  cast(:run_no as bigint)
from unclaimed u
join link l on l.identity_id = u.identity_id
where l.opened_at < now();

delete from link l using unclaimed u where u.identity_id = l.identity_id;

delete from identity_key k
using unclaimed u, identity i
where i.identity_id = u.identity_id
  and k.identity_id = u.identity_id
  and k.value = any (coalesce(i.phones, '{}') || coalesce(i.insurance_numbers, '{}'));

delete from identity i using unclaimed u where u.identity_id = i.identity_id;
