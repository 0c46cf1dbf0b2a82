-- What linking leans on. A file of its own, because a rebuild makes the same view over its own tables.
create or replace view standing_link as
select identity_id, person_key, layer
from resolved
union all
select l.identity_id, l.person_key, l.layer
from link l
where not exists (select from touched_identity t where t.identity_id = l.identity_id);
comment on view standing_link is 'One row per identity decided so far: what the layers that ran decide now for the touched, the link in force for the others.';
