-- What: statements for the test of the SQL runner; this line ends like a statement;
-- Grain: one row per value. Reads, writes: counted. A second run changes nothing: its values are there.

-- name: fill
insert into counted (value, said)
select value, 'a;b'           -- a remark
  from generate_series(1, :last::integer) as value
    on conflict do nothing;

update counted set said = :said where value <= :limit; -- counted from 1
-- name: read
select count(*) from counted;

delete from counted where value = :limit and said = 'it''s: so';
