-- What:   what each province has sent: deliveries, the last one, and what became of the rows
-- Grain:  one row per sender whose code is one of :codes
-- Reads:  delivery, sender, delivery_row
-- Writes: nothing
-- Again:  it only reads
with counted as (
  select d.sender_no, r.outcome, count(*) as row_count
  from delivery d
  join delivery_row r on r.delivery_no = d.delivery_no
  where d.status = 'active'
  group by d.sender_no, r.outcome
),
sent as (
  select sender_no, count(*) as deliveries, max(received_at) as last_at, coalesce(sum(rows_read), 0) as rows_read
  from delivery
  where status = 'active'
  group by sender_no
),
summed as (
  select
    sender_no,
    sum(row_count) filter (where outcome = 'loaded') as loaded,
    sum(row_count) filter (where outcome = 'unchanged') as unchanged,
    sum(row_count) filter (where outcome = 'superseded') as superseded,
    sum(row_count) filter (where outcome = 'held') as held,
    sum(row_count) filter (where outcome = 'rejected') as rejected
  from counted
  group by sender_no
)
select
  s.code as province,
  sum(d.deliveries) as deliveries,
  max(d.last_at) as last_at,
  sum(d.rows_read) as rows_read,
  coalesce(sum(c.loaded), 0) as loaded,
  coalesce(sum(c.unchanged), 0) as unchanged,
  coalesce(sum(c.superseded), 0) as superseded,
  coalesce(sum(c.held), 0) as held,
  coalesce(sum(c.rejected), 0) as rejected
from sender s
join sent d on d.sender_no = s.sender_no
left join summed c on c.sender_no = s.sender_no
where s.code in (:codes)
group by s.code
order by s.code collate "C";
