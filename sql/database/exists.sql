-- What:   whether the embedded server has the product's database
-- Grain:  one row
-- Reads:  pg_database
-- Writes: nothing
-- Again:  it only reads
select exists (select 1 from pg_database where datname = 'declare_once')
