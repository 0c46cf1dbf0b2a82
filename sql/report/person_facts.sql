-- What:   what has happened to a person, other than the doses and tests the profile already groups
-- Grain:  one row per fact of an active statement with a claim linked to :person
-- Reads:  link, claim, statement, fact
-- Writes: nothing
-- Again:  it only reads
select
  f.statement_id, f.kind, f.occurred_at, f.time_known, f.subject, f.result, f.place, f.reference, f.ordinal, f.detail
from link l
join claim c on c.identity_id = l.identity_id
join statement t on t.statement_id = c.statement_id and not t.superseded
join fact f on f.statement_id = c.statement_id and f.claim_no = c.claim_no
where l.person_key = :person and f.kind not in ('dose', 'test')
order by f.occurred_at nulls first, f.kind collate "C", f.statement_id, f.fact_no
