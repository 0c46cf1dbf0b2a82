-- What:   the state of the store without surrogate keys, processing times and run numbers, in 256 buckets of a table's business key
-- Grain:  one row per (table, bucket): count and two sums of seeded 64-bit hashes of rows, which do not depend on order
-- Reads:  statement_part, sender, identity, link, profile
-- Writes: nothing
-- Again:  it only reads
with hashed as (
  select 'statement' as name, uuid_hash_extended(s.statement_id, 0) as key,
    hash_record_extended(s, 1) as first, hash_record_extended(s, 2) as second
  from (
    select p.statement_id, p.part_no, d.source, d.code, p.identity_id, p.observed_at, p.states_time, p.superseded, p.opens_claim,
      p.record_key, p.kind, p.occurred_at, p.time_known, p.subject, p.result, p.place, p.reference, p.ordinal, p.pooled, p.detail
    from statement_part p
    join sender d on d.sender_no = p.sender_no
  ) s
  union all
  select 'identity', uuid_hash_extended(i.identity_id, 0), hash_record_extended(i, 1), hash_record_extended(i, 2)
  from identity i
  union all
  select 'link', uuid_hash_extended(l.identity_id, 0), hash_record_extended(l, 1), hash_record_extended(l, 2)
  from (select identity_id, person_key, layer, method, reason, evidence, rules_version from link) l
  union all
  select 'profile', hashtextextended(p.person_key, 0), hash_record_extended(p, 1), hash_record_extended(p, 2)
  from profile p
)
-- A row's hash is a weighted sum of its columns': summed as it is, rows that exchange a value could leave both sums as they were.
select name, key & 255 as bucket, count(*) as rows,
  sum(hashint8extended(first, 1)) as first_sum, sum(hashint8extended(second, 2)) as second_sum
from hashed
group by name, bucket
order by name, bucket
