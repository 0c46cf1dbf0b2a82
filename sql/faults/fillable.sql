-- What:   the product's own tables
-- Grain:  one row per table
-- Reads:  pg_tables
-- Writes: nothing
-- Again:  it only reads
select tablename
from pg_tables
where schemaname = 'public' and tablename not like 'batch%' and tablename not in ('lease', 'run', 'audit', 'flyway_schema_history')
order by tablename
