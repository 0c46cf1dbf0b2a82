-- What:   what active statements say about the touched persons, ranked per attribute by survivorship
-- Grain:  one row per claim of a touched person
-- Reads:  touched_person, link, claim, statement, sender, survivorship, identity
-- Writes: said (a table of this slice's transaction, gone at its end)
-- Again:  per slice of person_key; it is computed anew
create temporary table said on commit drop as
select
  p.person_key, s.statement_id, c.claim_no, s.observed_at, i.identity_id,
  i.name, i.birth_date, i.birth_precision, i.sex, i.passport,
  i.insurance_numbers[1] as insurance_number, i.phones[1] as phone,
  i.province, i.district, i.ward, i.address_line, i.ward_code,
  row_number() over contact as contact_rank,
  rank() over contact_tie as contact_tie,
  row_number() over insurance as insurance_rank
from touched_person p
join link l on l.person_key = p.person_key
join claim c on c.identity_id = l.identity_id
join statement s on s.statement_id = c.statement_id and not s.superseded
join sender d on d.sender_no = s.sender_no
join identity i on i.identity_id = l.identity_id
left join survivorship trust on trust.attribute = 'contact' and trust.source = d.source
left join survivorship insured on insured.attribute = 'insurance' and insured.source = d.source
where mod(hashtext(p.person_key) & 2147483647, :slices) = :slice
window
  contact_tie as (partition by p.person_key order by s.observed_at desc nulls last, coalesce(trust.rank, 100)),
  contact as (
    partition by p.person_key
    order by s.observed_at desc nulls last, coalesce(trust.rank, 100), s.statement_id, c.claim_no),
  insurance as (
    partition by p.person_key
    order by coalesce(insured.rank, 100), s.observed_at desc nulls last, s.statement_id, c.claim_no);

analyze said;
