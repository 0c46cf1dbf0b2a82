-- What:   how many deliveries each source has in force, and what became of their rows; those of deliveries stopped by their content
--         and of files set aside are read and held
-- Grain:  one row per source that has sent something
-- Reads:  sender, delivery, receipt_count, aside_file
-- Writes: nothing
-- Again:  it only reads
with sent as (
  select s.source, d.delivery_no, d.rows_read, r.loaded, r.unchanged, r.superseded, r.held, r.rejected
  from sender s
  left join delivery d on d.sender_no = s.sender_no and d.status = 'active'
  left join receipt_count r on r.delivery_no = d.delivery_no
  union all
  -- A file that could not be read to its end has no count.
  select s.source, null, d.rows_read, 0, 0, 0, d.rows_read, 0
  from delivery d
  join sender s on s.sender_no = d.sender_no
  where d.status = 'refused'
    and d.rows_read is not null
  union all
  select a.source, null, a.rows, 0, 0, 0, a.rows, 0
  from aside_file a
  where a.dismissed_because is null
    and not exists (
      select from delivery d
      join sender s on s.sender_no = d.sender_no
      where s.source = a.source and s.code = a.sender and d.sha256 = a.sha256)
)
select
  source,
  count(delivery_no) as deliveries,
  coalesce(sum(rows_read), 0) as rows_read,
  coalesce(sum(loaded), 0) as loaded,
  coalesce(sum(unchanged), 0) as unchanged,
  coalesce(sum(superseded), 0) as superseded,
  coalesce(sum(held), 0) as held,
  coalesce(sum(rejected), 0) as rejected
from sent
group by source
order by source collate "C"
