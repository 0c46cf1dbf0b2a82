-- What is derived from the editions of units. sql/units keeps written_unit and ward_reach in tables whenever units are loaded.

create view unit_step as
select u.level, u.code, u.valid_from, v.code as next_code, v.valid_from as next_from
from admin_unit u
join unit_successor s on (s.level, s.code, s.since, s.name_key) = (u.level, u.code, u.valid_to, u.name_key)
join admin_unit v on (v.level, v.code, v.valid_from) = (s.level, s.successor_code, s.since)
union all
select u.level, u.code, u.valid_from, v.code, v.valid_from
from admin_unit u
join admin_unit v on (v.level, v.code, v.valid_from, v.name_key) = (u.level, u.code, u.valid_to, u.name_key)
where v.parent_code is not distinct from u.parent_code
  and not exists (
    select from unit_successor s
    where (s.level, s.code, s.since, s.name_key) = (u.level, u.code, u.valid_to, u.name_key));
comment on view unit_step is 'One row per unit of an edition and unit of the next one it went on in: as stated, else the same code, name and parent.';

create view ward_reach as
with recursive sole as (
  select code, valid_from, min(next_code) as next_code, min(next_from) as next_from
  from unit_step
  where level = 'ward'
  group by code, valid_from
  having count(*) = 1
), reach as (
  select code, valid_from, next_code, next_from
  from sole
  union all
  select r.code, r.valid_from, s.next_code, s.next_from
  from reach r
  join sole s on (s.code, s.valid_from) = (r.next_code, r.next_from)
)
select code, valid_from, next_code as other_code, next_from as other_from
from reach
union all
select next_code, next_from, code, valid_from
from reach;
comment on view ward_reach is 'One row per pair of wards, the later of which holds the whole of the earlier; two wards that became one are no pair.';

create view written_unit as
-- The districts that became the city of Thủ Đức on 1 January 2021 (resolution 1111/NQ-UBTVQH14) are still written.
with former_district (parent_code, key, code) as (
  values ('79', '2', '769'), ('79', '9', '769')
),
-- A province that went on in one other is still written by its name.
former_province as (
  select s.next_from, u.name_key, min(s.next_code) as code
  from unit_step s
  join admin_unit u on (u.level, u.code, u.valid_from) = (s.level, s.code, s.valid_from)
  where s.level = 'province'
  group by s.next_from, u.name_key
  having count(distinct s.next_code) = 1
)
select valid_from, level, coalesce(parent_code, '') as parent_code, name_key as key, code from admin_unit
union select valid_from, level, coalesce(parent_code, ''), lpad(name_key, 2, '0'), code from admin_unit where name_key ~ '^\d$'
union select valid_from, level, coalesce(parent_code, ''), code, code from admin_unit
union select valid_from, level, coalesce(parent_code, ''), ltrim(code, '0'), code from admin_unit
union select u.valid_from, u.level, f.parent_code, f.key, f.code
from former_district f
join admin_unit u on (u.level, u.code, u.parent_code) = ('district', f.code, f.parent_code)
union select next_from, 'province', '', name_key, code from former_province;
comment on view written_unit is 'One row per edition, parent and way of writing a unit: name, number with a leading zero, code, code without zeros, former name.';

insert into unit_key (valid_from, level, parent_code, key, code)
select valid_from, level, parent_code, key, code
from written_unit;
