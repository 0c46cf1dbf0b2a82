-- What:   doses and tests of profiles that no active statement of that person tells of, and active statements whose dose or test stands
--         on no profile
-- Grain:  one row per kind and fault with how many there are; none when each has its witnesses and each witness its place
-- Reads:  profile, fact, link, pool_member, delivery
-- Writes: nothing
-- Again:  it only reads
with told as (
  select p.person_key, 'dose' as kind, d.place_no, w.statement_id,
    concat_ws('|', d.vaccine, coalesce(d.lot, '?')) as content, cast(d.date as timestamp) as at, null as result
  from profile p
  cross join lateral unnest(p.doses)
    with ordinality as d (vaccine, lot, date, number, place, witnesses, conflict, place_no)
  cross join lateral unnest(d.witnesses) as w (statement_id)
  union all
  select p.person_key, 'test', t.place_no, w.statement_id,
    concat_ws('|', t.method, coalesce(t.sample, '?'), coalesce(t.place, '?')), t."takenAt", t.result
  from profile p
  cross join lateral unnest(p.tests)
    with ordinality as t ("takenAt", method, result, sample, place, pooled, witnesses, conflict, place_no)
  cross join lateral unnest(t.witnesses) as w (statement_id)
),
stated as (
  select l.person_key, f.kind, f.statement_id,
    case f.kind
      when 'dose' then concat_ws('|', f.subject, coalesce(f.reference, '?'))
      else concat_ws('|', f.subject, coalesce(f.reference, '?'), coalesce(f.place, '?')) end as content,
    case f.kind when 'dose' then date_trunc('day', f.occurred_at) else f.occurred_at end as at,
    -- A pool says negative of all its members and nothing else of anybody.
    case when f.result = 'NEGATIVE' or not f.pooled and m.statement_id is null then f.result end as result
  from fact f
  join link l on l.identity_id = f.identity_id
  left join (
    select distinct m.statement_id
    from pool_member m
    join delivery d on d.delivery_no = m.delivery_no and d.status = 'active') m on m.statement_id = f.statement_id
  where f.kind in ('dose', 'test') and not f.superseded and l.person_key is not null
),
matched as (
  select coalesce(t.kind, s.kind) as kind, t.person_key, t.place_no, s.statement_id as stated,
    t.at is not distinct from s.at as same_time, t.result is null or t.result is not distinct from s.result as same_result
  from told t
  full join stated s
    on (s.person_key, s.kind, s.statement_id, s.content) = (t.person_key, t.kind, t.statement_id, t.content)
),
judged as (
  select kind,
    case
      when person_key is null then 'statements stand on no profile'
      when count(stated) < count(*) then 'entries of profiles have a witness that does not say so'
      when not bool_or(same_time) then 'entries of profiles have a time no witness states'
      when not bool_or(same_result) then 'entries of profiles have a result no witness states'
    end as fault,
    case when person_key is null then count(*) else 1 end as faults
  from matched
  group by kind, person_key, place_no
)
select kind || ': ' || sum(faults) || ' ' || fault as problem
from judged
where fault is not null
group by kind, fault
