-- What:   what has happened to a person, other than the doses and tests the profile already groups
-- Grain:  one row per fact of an active statement with a claim linked to :person
-- Reads:  link, fact
-- Writes: nothing
-- Again:  it only reads
select
  f.statement_id, f.kind, f.occurred_at, f.time_known, f.subject, f.result, f.place, f.reference, f.ordinal, f.detail
from link l
join fact f on f.identity_id = l.identity_id and not f.superseded
where l.person_key = :person and f.kind not in ('dose', 'test')
order by f.occurred_at nulls first, f.kind collate "C", f.statement_id, f.fact_no
