-- What:   one entry of the audit, chained to the one before it
-- Grain:  one row per access
-- Reads:  audit
-- Writes: audit
-- Again:  another access, another entry
select pg_advisory_xact_lock(hashtextextended('declare-once audit', 1));

with last as (
  select audit_no, hash
  from audit
  order by audit_no desc
  limit 1
),
entry as (
  select
    coalesce((select audit_no from last), 0) + 1 as audit_no,
    date_trunc('milliseconds', clock_timestamp()) as at,
    coalesce((select hash from last), decode('', 'hex')) as previous
)
insert into audit (audit_no, at, actor, purpose, action, subject, columns, decision, previous, hash)
select
  audit_no, at, :actor, :purpose, :action, :subject, cast(:columns as text[]), :decision, previous,
  audit_hash(previous, audit_no, at,
    array[:actor, :purpose, :action, :subject, :decision, cast(null as text)] || cast(:columns as text[]))
from entry;
