-- What linking compares with, and its work table. fuzzystrmatch is a trusted extension: the owner of the database may create it.
-- date_part and not extract, which computes in numeric and takes three times as long.
create extension if not exists fuzzystrmatch;

-- Fuzzy names are looked for among the people born on one day.
create index citizen_birth_date on citizen (birth_date);

create function name_distance(a text, b text) returns int language sql immutable parallel safe
return case when a = b then 0 when abs(length(a) - length(b)) > 2 then 3
            else levenshtein_less_equal(left(a, 255), left(b, 255), 2) end;
comment on function name_distance is 'Edits between two name keys; 3 and more mean more than two.';

create function names_close(a_key text, a_tokens text, b_key text, b_tokens text) returns boolean
language sql immutable parallel safe
return a_key = b_key or a_tokens = b_tokens or name_distance(a_key, b_key) <= 2;
comment on function names_close is 'Not contradicting: equal keys, equal token sets, or at most two edits.';

create function full_date(day date, birth_precision text) returns date language sql immutable parallel safe
return case when birth_precision = 'DAY' and date_part('doy', day) > 1
                 and not (date_part('month', day) = 12 and date_part('day', day) = 31) then day end;
comment on function full_date is 'The date when it is known to the day; 1 January and 31 December are fillers and count as the year alone.';

create function last_date(day date, birth_precision text) returns date language sql immutable parallel safe
return case when full_date(day, birth_precision) is not null then day
            when birth_precision = 'MONTH' then cast(day + interval '1 month' as date) - 1
            else make_date(cast(date_part('year', day) as int), 12, 31) end;
comment on function last_date is 'The last day a date of this precision can mean; the date itself is the first.';

create function swapped_date(day date) returns date language sql immutable parallel safe
return case when date_part('day', day) <= 12 then make_date(cast(date_part('year', day) as int),
                 cast(date_part('day', day) as int), cast(date_part('month', day) as int)) end;
comment on function swapped_date is 'The date with day and month exchanged, null when there is none.';

create function birth_agreement(a date, a_precision text, b date, b_precision text) returns text
language sql immutable parallel safe
return case
  when a is null or b is null then 'UNKNOWN'
  when full_date(a, a_precision) = full_date(b, b_precision) then 'DAY'
  when full_date(a, a_precision) = swapped_date(full_date(b, b_precision)) then 'SWAPPED'
  when full_date(a, a_precision) is not null and full_date(b, b_precision) is not null then
    case when levenshtein(to_char(a, 'YYYYMMDD'), to_char(b, 'YYYYMMDD')) = 1 then 'NEAR' else 'CONTRADICTS' end
  when date_part('year', a) <> date_part('year', b) then 'CONTRADICTS'
  when 'MONTH' in (a_precision, b_precision) and (full_date(a, a_precision) is not null
       or full_date(b, b_precision) is not null or a_precision = b_precision)
       and date_part('month', a) <> date_part('month', b) then 'CONTRADICTS'
  else 'YEAR' end;
comment on function birth_agreement is 'DAY, SWAPPED (day and month), NEAR (one digit off, a contradiction in principle), YEAR (equal at a lower precision), CONTRADICTS or UNKNOWN.';

create function one_slip(a text, b text) returns boolean language sql immutable strict parallel safe
return (select length(a) = length(b) and (count(*) = 1 or count(*) = 2 and max(at) - min(at) = 1
               and substr(a, min(at), 2) = reverse(substr(b, min(at), 2)))
        from generate_series(1, length(a)) as at where substr(a, at, 1) <> substr(b, at, 1));
comment on function one_slip is 'Whether two numbers differ by one digit or by two neighbours exchanged.';

create unlogged table candidate (
  identity_id uuid not null,
  layer       smallint not null,
  citizen_id  text collate "C",
  via         text not null,
  reason      text,
  primary key (identity_id, layer)
);
comment on table candidate is 'One row per identity and layer that leads somewhere: the one citizen, or the reason why there is not one.';
