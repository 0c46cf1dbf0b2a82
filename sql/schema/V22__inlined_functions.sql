-- The planner puts the body of an SQL function in the place of its call only if the body is as immutable and as strict as the function
-- says, holds no subquery, and an argument used twice is cheap; every other call costs as much as several joins. birth_agreement used
-- to_char, which is only stable; one_slip was a subquery. What they answer is the same.

create function day_digits(day date) returns text language sql immutable parallel safe
return lpad(cast(cast(date_part('year', day) * 10000 + date_part('month', day) * 100 + date_part('day', day) as int) as text), 8, '0');
comment on function day_digits is 'The eight digits of a date, YYYYMMDD.';

create or replace function birth_agreement(a date, a_precision text, b date, b_precision text) returns text
language sql immutable parallel safe
return case
  when a is null or b is null then 'UNKNOWN'
  when full_date(a, a_precision) = full_date(b, b_precision) then 'DAY'
  when full_date(a, a_precision) = swapped_date(full_date(b, b_precision)) then 'SWAPPED'
  when full_date(a, a_precision) is not null and full_date(b, b_precision) is not null then
    case when levenshtein(day_digits(a), day_digits(b)) = 1 then 'NEAR' else 'CONTRADICTS' end
  when date_part('year', a) <> date_part('year', b) then 'CONTRADICTS'
  when 'MONTH' in (a_precision, b_precision) and (full_date(a, a_precision) is not null
       or full_date(b, b_precision) is not null or a_precision = b_precision)
       and date_part('month', a) <> date_part('month', b) then 'CONTRADICTS'
  else 'YEAR' end;

create function neighbours_exchanged(a text, b text) returns boolean language sql immutable strict parallel safe
return (select count(*) = 2 and max(at) - min(at) = 1 and substr(a, min(at), 2) = reverse(substr(b, min(at), 2))
        from generate_series(1, length(a)) as at where substr(a, at, 1) <> substr(b, at, 1));
comment on function neighbours_exchanged is 'Whether two texts of one length differ by two neighbours exchanged alone.';

create or replace function one_slip(a text, b text) returns boolean language sql immutable parallel safe
return case
  when a is null or b is null then null
  when length(a) <> length(b) then false
  else case levenshtein_less_equal(left(a, 255), left(b, 255), 2)
    when 0 then false when 1 then true when 2 then neighbours_exchanged(a, b) else false end end;
