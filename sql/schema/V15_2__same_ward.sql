-- Whether two wards are one place, where the evidence of a link asks it.

create view register_units as
select coalesce(max(u.valid_from) filter (where u.valid_from <= s.as_of), min(u.valid_from)) as valid_from
from register_snapshot s
cross join admin_unit u
where s.active
  and s.as_of > '-infinity'
group by s.as_of;
comment on view register_units is 'At most one row: the edition of the active register''s unit codes; none when its time is unknown.';

create function is_same_ward(a text, a_from date, b text, b_from date) returns boolean stable language sql as $$
  select coalesce(a = b and a_from is not distinct from b_from, false)
    or exists (select from same_ward s where (s.code, s.valid_from, s.other_code, s.other_from) = (a, a_from, b, b_from))
$$;
comment on function is_same_ward is 'Whether two wards, each of its edition, are one place for all that is known.';

create function is_register_ward(ward_code text, ward_from date, register_code text) returns boolean stable language sql as $$
  select coalesce(
    bool_and(is_same_ward(ward_code, ward_from, u.code, u.valid_from)),
    ward_code = register_code and ward_from is not distinct from (select r.valid_from from register_units r))
  from admin_unit u
  where u.level = 'ward'
    and u.code = register_code
    and u.valid_from = coalesce((select r.valid_from from register_units r), u.valid_from)
$$;
comment on function is_register_ward is 'Whether a ward is the one the register names by its code: of a register without a time, the one in every edition.';
