-- What:   every way to write a unit that its chain of parents can confirm: name, number with a leading zero, code, code without
--         zeros
-- Grain:  one row per parent, key and unit; ('province', '', key, code) has no parent
-- Reads:  admin_unit
-- Writes: unit_key
-- Again:  the table ends with its transaction
create temporary table unit_key on commit drop as
with unit as (
  select level, coalesce(parent_code, '') as parent_code, name_key, code
  from admin_unit
  where valid_to is null
),
-- The districts that became the city of Thủ Đức on 1 January 2021 (resolution 1111/NQ-UBTVQH14) are still written.
former (parent_code, name_key, code) as (
  values ('79', '2', '769'), ('79', '9', '769')
),
written as (
  select level, parent_code, name_key as key, code from unit
  union select level, parent_code, lpad(name_key, 2, '0'), code from unit where name_key ~ '^\d$'
  union select level, parent_code, code, code from unit
  union select level, parent_code, ltrim(code, '0'), code from unit
  union select 'district', parent_code, name_key, code from former
)
select level, parent_code, key collate "C" as key, code
from written;

create index on unit_key (level, parent_code, key);

analyze unit_key;
