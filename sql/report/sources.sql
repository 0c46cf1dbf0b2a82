-- What:   how many deliveries each source has in force, and what became of their rows
-- Grain:  one row per source that has sent something
-- Reads:  sender, delivery, receipt_count
-- Writes: nothing
-- Again:  it only reads
select
  s.source,
  count(d.delivery_no) as deliveries,
  coalesce(sum(d.rows_read), 0) as rows_read,
  coalesce(sum(r.loaded), 0) as loaded,
  coalesce(sum(r.unchanged), 0) as unchanged,
  coalesce(sum(r.superseded), 0) as superseded,
  coalesce(sum(r.held), 0) as held,
  coalesce(sum(r.rejected), 0) as rejected
from sender s
left join delivery d on d.sender_no = s.sender_no and d.status = 'active'
left join receipt_count r on r.delivery_no = d.delivery_no
group by s.source
order by s.source collate "C"
