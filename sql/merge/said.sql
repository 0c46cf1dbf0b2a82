-- What:   what active statements say about the touched persons; per person the statement believed first has the lowest said_no
-- Grain:  one row per part of a statement about a touched person
-- Reads:  touched_person, link, statement_part, sender, survivorship, identity
-- Writes: said (a table of this slice's transaction, gone at its end)
-- Again:  per slice of person_key; it is computed anew
create temporary table said on commit drop as
select
  p.person_key, s.statement_id, s.part_no, s.observed_at, s.kind, s.occurred_at, s.subject, s.result, s.place as facility, s.reference,
  s.ordinal, s.pooled, d.source, i.name, i.birth_date, i.birth_precision, i.sex, i.passport,
  i.insurance_numbers[1] as insurance_number, i.phones[1] as phone, i.province, i.district, i.ward, i.address_line, i.ward_code, i.ward_from,
  coalesce(insured.rank, 100) as insurance_trust,
  coalesce(trust.rank, 100) as contact_trust,
  row_number() over (
    order by p.person_key, s.observed_at desc nulls last, coalesce(trust.rank, 100), s.statement_id, s.part_no) as said_no
from touched_person p
join link l on l.person_key = p.person_key
join identity i on i.identity_id = l.identity_id
join statement_part s on s.identity_id = l.identity_id and not s.superseded
join sender d on d.sender_no = s.sender_no
left join survivorship trust on trust.attribute = 'contact' and trust.source = d.source
left join survivorship insured on insured.attribute = 'insurance' and insured.source = d.source
where p.bucket >= :bucket_from and p.bucket < :bucket_to;

set local default_statistics_target = 10;

analyze said;
