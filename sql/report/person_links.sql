-- What:   why the statements about a person are believed to be about that person
-- Grain:  one row per identity linked to :person
-- Reads:  link, claim
-- Writes: nothing
-- Again:  it only reads
select
  l.identity_id, l.layer, l.method, l.evidence, l.rules_version, l.opened_at,
  array(select c.statement_id from claim c where c.identity_id = l.identity_id order by c.statement_id)
    as statements
from link l
where l.person_key = :person
order by l.layer, l.identity_id
