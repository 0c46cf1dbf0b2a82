-- What:   entries of the audit that do not follow from the entry before them
-- Grain:  one row per broken entry; none when nobody tampered
-- Reads:  audit
-- Writes: nothing
-- Again:  it only reads
select 'audit entry ' || audit_no || ' does not follow from the entry before it' as problem
from (
  select audit_no, previous, hash,
    lag(hash, 1, decode('', 'hex')) over (order by audit_no) as expected,
    lag(audit_no, 1, 0) over (order by audit_no) as before,
    audit_hash(previous, audit_no, at, array[actor, purpose, action, subject, decision, cast(run_no as text)] || columns) as content
  from audit
) chained
where previous <> expected or hash <> content or audit_no <> before + 1
