-- What:   deliveries that stopped half way: nobody holds the lock of their job
-- Grain:  one row per delivery
-- Reads:  delivery, pg_locks
-- Writes: nothing
-- Again:  it only reads
with held as (
  select (cast(classid as bigint) << 32) | cast(objid as bigint) as lock_key
  from pg_locks
  where locktype = 'advisory' and objsubid = 1
)
select d.delivery_id
from delivery d
where (d.status in ('receiving', 'staged') or d.status = 'active' and d.seconds is null)
  and hashtextextended('load ' || d.delivery_id, 1) not in (select h.lock_key from held h)
order by d.delivery_no;
