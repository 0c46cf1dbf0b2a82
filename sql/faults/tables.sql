-- What:   how many rows the tables hold that are the store
-- Grain:  one row per table
-- Reads:  statement_part, identity, link, profile
-- Writes: nothing
-- Again:  it only counts
select 'statement_part' as name, count(*) as rows from statement_part
union all
select 'identity', count(*) from identity
union all
select 'link', count(*) from link
union all
select 'profile', count(*) from profile
