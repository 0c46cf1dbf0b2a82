-- What:   the doses of the touched persons: one dose = (person, vaccine, lot), opened by its first date, taking the day after
--         it; an empty lot equals only an empty lot on the same date
-- Grain:  one row per dose
-- Reads:  said, survivorship
-- Writes: dose (a table of this slice's transaction, gone at its end)
-- Again:  per slice of person_key; it is computed anew
create temporary table dose on commit drop as
with witness as materialized (
  select
    person_key, subject as vaccine, reference as lot, cast(occurred_at as date) as given_on, ordinal, facility, statement_id, part_no,
    source, count(*) over (partition by person_key, subject, reference) as witnesses
  from said
  where kind = 'dose'
),
stepped as (
  select *,
    given_on - lag(given_on) over (partition by person_key, vaccine, lot order by given_on, statement_id, part_no) as days_since
  from witness
  where witnesses > 1
),
run_of_days as (
  select *,
    sum(case when days_since is null or days_since > 1 or (lot is null and days_since > 0) then 1 else 0 end)
      over (partition by person_key, vaccine, lot order by given_on, statement_id, part_no rows unbounded preceding) as run_no
  from stepped
),
grouped as (
  -- Inside an unbroken run of days every second day opens a new dose.
  select r.*, coalesce(trust.rank, 100) as trust,
    (given_on - min(given_on) over (partition by person_key, vaccine, lot, run_no)) / 2 as pair_no
  from run_of_days r
  left join survivorship trust on trust.attribute = 'dose' and trust.source = r.source
)
select
  person_key, vaccine, lot,
  (array_agg(given_on order by trust, given_on, statement_id, part_no))[1] as given_on,
  (array_agg(ordinal order by trust, given_on, statement_id, part_no))[1] as ordinal,
  (array_agg(facility order by trust, given_on, statement_id, part_no))[1] as place,
  array_agg(distinct statement_id order by statement_id) as witnesses,
  count(distinct ordinal) > 1 as conflict
from grouped
group by person_key, vaccine, lot, run_no, pair_no
union all
-- Nearly every dose is told once.
select person_key, vaccine, lot, given_on, ordinal, facility, array[statement_id], false
from witness
where witnesses = 1;

analyze dose;
