-- What:   how long the runs before :run_no of the same job took that loaded about as many rows, half to double
-- Grain:  one row; median null when there are fewer than three
-- Reads:  run, run_delivery, delivery
-- Writes: nothing
-- Again:  it only reads
with like_it as (
  select extract(epoch from r.ended_at - r.started_at) as seconds
  from run r
  join run this on this.run_no = :run_no and this.job = r.job
  cross join lateral (
    select coalesce(sum(d.rows_read), 0) as rows_read
    from run_delivery w
    join delivery d on d.delivery_no = w.delivery_no
    where w.run_no = r.run_no) mine
  cross join lateral (
    select coalesce(sum(d.rows_read), 0) as rows_read
    from run_delivery w
    join delivery d on d.delivery_no = w.delivery_no
    where w.run_no = this.run_no) its
  where r.run_no < :run_no and r.run_no >= :run_no - 500 and r.ended_at is not null and r.exit_code <= 1
    and mine.rows_read between its.rows_read / 2 and its.rows_read * 2
  order by r.run_no desc
  limit 50
)
select count(*) as runs, case when count(*) >= 3 then percentile_cont(0.5) within group (order by seconds) end as median
from like_it;
