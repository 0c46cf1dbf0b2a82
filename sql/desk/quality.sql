-- What:   how much of what a province sent was taken at first try, week by week, beside the median of the provinces that sent
-- Grain:  one row per week of Viet Nam in which any province sent something, the newest first
-- Reads:  delivery, sender, receipt_count
-- Writes: nothing
-- Again:  it only reads
with sent as (
  select s.code as province, cast(date_trunc('week', d.received_at at time zone 'Asia/Ho_Chi_Minh') as date) as week,
    sum(d.rows_read) as rows, sum(c.loaded + c.unchanged + c.superseded) as taken
  from delivery d
  join sender s on s.sender_no = d.sender_no and s.code ~ '^[0-9]{2}$'
  join receipt_count c on c.delivery_no = d.delivery_no
  where d.status = 'active' and d.received_at >= :since
  group by s.code, cast(date_trunc('week', d.received_at at time zone 'Asia/Ho_Chi_Minh') as date)
  having sum(d.rows_read) > 0
)
select week,
  coalesce(max(rows) filter (where province = :province), 0) as rows,
  coalesce(max(taken) filter (where province = :province), 0) as taken,
  percentile_cont(0.5) within group (order by cast(taken as double precision) / rows) as median,
  count(*) as provinces
from sent
group by week
order by week desc;
