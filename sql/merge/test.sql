-- What:   the tests of the touched persons: one test = (person, facility, sample, method), without a sample number (person,
--         facility, time, method). A pooled sample says negative of all its members and nothing else of anybody
-- Grain:  one row per test
-- Reads:  said, pool_member, delivery
-- Writes: test (a table of this slice's transaction, gone at its end)
-- Again:  per slice of person_key; it is computed anew
create temporary table test on commit drop as
with witness as materialized (
  select
    p.person_key, p.facility as place, p.reference as sample, p.subject as method, p.occurred_at, p.result, p.statement_id,
    p.pooled or exists (
      select from pool_member m
      join delivery d on d.delivery_no = m.delivery_no and d.status in ('staged', 'active')
      where m.statement_id = p.statement_id) as pooled
  from said p
  where p.kind = 'test'
),
said_of_one as (
  select *,
    case
      when pooled and result <> 'NEGATIVE' then null
      else result
    end as own_result,
    case when sample is null then occurred_at end as time_key
  from witness
)
select
  person_key, place, sample, method,
  min(occurred_at) as taken_at,
  case
    when count(distinct own_result) filter (where own_result <> 'PENDING') > 1 then null
    else coalesce(min(own_result) filter (where own_result <> 'PENDING'), min(own_result))
  end as result,
  bool_or(pooled) as pooled,
  array_agg(distinct statement_id order by statement_id) as witnesses,
  count(distinct own_result) filter (where own_result <> 'PENDING') > 1 as conflict
from said_of_one
group by person_key, place, sample, method, time_key;

analyze test;
