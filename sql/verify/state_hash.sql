-- What:   the state of the store without surrogate keys, processing times and run numbers, in 256 buckets a table
-- Grain:  one row per (table, bucket): count and two sums of seeded 64-bit hashes, which do not depend on order
-- Reads:  statement, sender, claim, fact, link, profile
-- Writes: nothing
-- Again:  it only reads
with canonical as (
  select 'statement' as name, cast(s.statement_id as text) as key,
    concat_ws('|', s.statement_id, d.source, d.code, s.record_key, coalesce(cast(s.observed_at as text), '?'), s.superseded) as content
  from statement s join sender d on d.sender_no = s.sender_no
  union all
  select 'claim', cast(statement_id as text), concat_ws('|', statement_id, claim_no, identity_id)
  from claim
  union all
  select 'fact', cast(statement_id as text),
    cast(row(statement_id, fact_no, identity_id, kind, occurred_at, time_known, subject, result, place, reference, ordinal, pooled,
      detail) as text)
  from fact
  union all
  select 'link', cast(identity_id as text),
    concat_ws('|', identity_id, coalesce(person_key, '?'), coalesce(layer, 0), coalesce(method, '?'), coalesce(reason, '?'),
      coalesce(evidence, '?'), rules_version)
  from link
  union all
  select 'profile', person_key, cast(row(p.*) as text)
  from profile p
)
select
  name, hashtextextended(key, 0) & 255 as bucket, count(*) as rows,
  sum(hashtextextended(content, 1)) as first_sum,
  sum(hashtextextended(content, 2)) as second_sum
from canonical
group by name, bucket
order by name, bucket
