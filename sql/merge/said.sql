-- What:   what active statements say about the touched persons, ranked per attribute by survivorship
-- Grain:  one row per claim of a touched person
-- Reads:  touched_person, link, claim, statement, sender, survivorship, identity
-- Writes: said (a table of this slice's transaction, gone at its end)
-- Again:  per slice of person_key; it is computed anew
create temporary table said on commit drop as
with claimed as (
  select p.person_key, c.statement_id, c.claim_no, c.identity_id
  from touched_person p
  join link l on l.person_key = p.person_key
  join claim c on c.identity_id = l.identity_id
  where p.bucket >= :bucket_from and p.bucket < :bucket_to
)
select
  c.person_key, c.statement_id, c.claim_no, c.identity_id, s.observed_at,
  coalesce(insured.rank, 100) as insurance_trust,
  i.name is not null as has_name,
  i.passport is not null as has_passport,
  coalesce(i.province, i.address_line) is not null as has_address,
  i.insurance_numbers is not null as has_insurance,
  i.phones[1] as phone,
  row_number() over contact as contact_rank,
  rank() over contact_tie as contact_tie
from claimed c
join statement s on s.statement_id = c.statement_id and not s.superseded
join sender d on d.sender_no = s.sender_no
join identity i on i.identity_id = c.identity_id
left join survivorship trust on trust.attribute = 'contact' and trust.source = d.source
left join survivorship insured on insured.attribute = 'insurance' and insured.source = d.source
window
  contact_tie as (partition by c.person_key order by s.observed_at desc nulls last, coalesce(trust.rank, 100)),
  contact as (
    partition by c.person_key
    order by s.observed_at desc nulls last, coalesce(trust.rank, 100), c.statement_id, c.claim_no);

set local default_statistics_target = 10;

analyze said;
