-- What linking leans on. A file of its own, because a rebuild makes the same view over its own tables.
create or replace view standing_link as
select i.identity_id,
       case when t.identity_id is null then l.person_key else r.person_key end as person_key,
       case when t.identity_id is null then l.layer else r.layer end as layer
from identity i
left join touched_identity t on t.identity_id = i.identity_id
left join resolved r on r.identity_id = i.identity_id
left join link l on l.identity_id = i.identity_id;
comment on view standing_link is 'One row per identity: what the layers that ran so far decide now for the touched, the link in force for the others.';
