-- What:   the links of a previewed file's persons as they would be after its load, under the name reconcile reads, and why there are none
-- Grain:  one row per identity of the file
-- Reads:  stage_row, identity, standing_link, resolved
-- Writes: link (a temporary one)
-- Again:  the table ends with the transaction
create temporary table link on commit drop as
select s.identity_id, l.person_key, o.reason,
       coalesce(i.citizen_id, i.passport) is null
         and coalesce(cardinality(i.citizen_id_repairs || i.cmnds || i.insurance_numbers), 0) = 0
         and exists (select from unnest(i.doubts) as doubt (code) where starts_with(doubt.code, 'ID_')) as unreadable
from (select distinct identity_id from stage_row where not rejected) s
join identity i on i.identity_id = s.identity_id
join standing_link l on l.identity_id = s.identity_id
left join resolved o on o.identity_id = s.identity_id;

create unique index on link (identity_id);

analyze link;
