-- What:   the statements a delivery carries, and for each whether another active delivery carries it too: its earliest other
--         witness, and the time it then has
-- Grain:  one row per statement
-- Reads:  delivery_row, stage_row, statement_part, delivery
-- Writes: taken (a table of this transaction, gone at its end)
-- Again:  it is computed anew
create temporary table taken on commit drop as
with carried as (
  select statement_id from delivery_row where delivery_no = cast(:delivery_no as int) and outcome <> 'rejected'
  union
  select statement_id from stage_row where delivery_no = cast(:delivery_no as int) and not rejected
  union
  -- A load that broke half way may have no ledger yet, and a crash of the server empties the staged rows.
  select s.statement_id
  from delivery d
  join statement_part s on s.delivery_no = d.delivery_no
    or not s.states_time and s.sender_no = d.sender_no and s.observed_at = d.stated_time
  where d.delivery_no = cast(:delivery_no as int) and d.status <> 'active'
),
other as (
  select distinct on (r.statement_id)
    r.statement_id, r.delivery_no, r.sheet_no, r.row_no, max(d.stated_time) over (partition by r.statement_id) as stated_time
  from carried c
  join delivery_row r on r.statement_id = c.statement_id and r.outcome <> 'rejected'
  join delivery d on d.delivery_no = r.delivery_no and d.status = 'active'
  where r.delivery_no <> cast(:delivery_no as int)
  order by r.statement_id, r.delivery_no, r.sheet_no, r.row_no
)
select
  s.statement_id, s.sender_no, s.record_key, o.delivery_no, o.sheet_no, o.row_no, o.statement_id is null as removed,
  case when s.states_time then s.observed_at else o.stated_time end as observed_at,
  not s.states_time and s.observed_at is distinct from o.stated_time as moved
from carried c
join statement_part s on s.statement_id = c.statement_id and s.part_no = 0
left join other o on o.statement_id = c.statement_id;

analyze taken;
