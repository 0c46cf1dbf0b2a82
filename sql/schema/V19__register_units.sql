-- The edition of the register's unit codes, found by an index: a link's evidence asks it for every candidate.

create index admin_unit_valid_from on admin_unit (valid_from);

create or replace view register_units as
select coalesce((select max(u.valid_from) from admin_unit u where u.valid_from <= s.as_of),
                (select min(u.valid_from) from admin_unit u)) as valid_from
from register_snapshot s
where s.active
  and s.as_of > '-infinity';
