-- What:   pools without a marker: one sample number on several persons inside one delivery
-- Grain:  one row per (test statement, delivery)
-- Reads:  stage_row, stage_identity
-- Writes: pool_member
-- Again:  the same rows are refused by the key, so nothing changes
with sampled as (
  select distinct r.statement_id, r.reference, i.name_key, i.birth_date
  from stage_row r
  join stage_identity i on i.delivery_no = r.delivery_no and i.identity_id = r.identity_id
  where r.delivery_no = :delivery_no and not r.rejected and r.kind = 'test' and r.reference is not null
),
pool as (
  select reference
  from sampled
  group by reference
  having count(distinct coalesce(name_key, '') || ' ' || coalesce(extract(year from birth_date), 0)) > 1
)
insert into pool_member (delivery_no, statement_id)
select distinct cast(:delivery_no as int), s.statement_id
from sampled s
join pool p on p.reference = s.reference
on conflict do nothing;
