-- What:   the doses of the touched persons: one dose = (person, vaccine, lot), opened by its first date, taking the day after
--         it; an empty lot equals only an empty lot on the same date
-- Grain:  one row per dose
-- Reads:  said, fact, statement, sender, survivorship
-- Writes: dose (a table of this slice's transaction, gone at its end)
-- Again:  per slice of person_key; it is computed anew
create temporary table dose on commit drop as
with witness as materialized (
  select
    p.person_key, f.subject as vaccine, f.reference as lot, cast(f.occurred_at as date) as given_on, f.ordinal, f.place,
    f.statement_id, f.fact_no, coalesce(trust.rank, 100) as trust
  from said p
  join fact f on f.statement_id = p.statement_id and f.claim_no = p.claim_no and f.kind = 'dose'
  join statement s on s.statement_id = f.statement_id
  join sender d on d.sender_no = s.sender_no
  left join survivorship trust on trust.attribute = 'dose' and trust.source = d.source
),
stepped as (
  select *,
    given_on - lag(given_on) over (partition by person_key, vaccine, lot order by given_on, statement_id, fact_no) as days_since
  from witness
),
run_of_days as (
  select *,
    sum(case when days_since is null or days_since > 1 or (lot is null and days_since > 0) then 1 else 0 end)
      over (partition by person_key, vaccine, lot order by given_on, statement_id, fact_no rows unbounded preceding) as run_no
  from stepped
),
grouped as (
  -- Inside an unbroken run of days every second day opens a new dose.
  select *,
    (given_on - min(given_on) over (partition by person_key, vaccine, lot, run_no)) / 2 as pair_no
  from run_of_days
)
select
  person_key, vaccine, lot,
  (array_agg(given_on order by trust, given_on, statement_id, fact_no))[1] as given_on,
  (array_agg(ordinal order by trust, given_on, statement_id, fact_no))[1] as ordinal,
  (array_agg(place order by trust, given_on, statement_id, fact_no))[1] as place,
  array_agg(distinct statement_id order by statement_id) as witnesses,
  count(distinct ordinal) > 1 as conflict
from grouped
group by person_key, vaccine, lot, run_no, pair_no;

analyze dose;
