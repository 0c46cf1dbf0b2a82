-- What:   one page of the runs, the newest first
-- Grain:  one row per run; the failed alone when :failed, one alone when :run_no is given
-- Reads:  run, delivery
-- Writes: nothing
-- Again:  it only reads
select
  r.run_no, r.job, r.detail, r.started_at, r.ended_at, r.exit_code,
  (select count(*) from delivery d where d.run_no = r.run_no) as deliveries,
  (select coalesce(sum(d.rows_read), 0) from delivery d where d.run_no = r.run_no) as rows_read
from run r
where (not :failed or r.exit_code >= 2)
  and (cast(:run_no as bigint) is null or r.run_no = :run_no)
order by r.run_no desc
limit :page offset :skipped;
