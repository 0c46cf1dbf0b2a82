-- What:   what came from each source on each day of Viet Nam, and of that up to the time of day :by
-- Grain:  one row per source and day with a delivery that is in force
-- Reads:  delivery, sender, receipt_count
-- Writes: nothing
-- Again:  it only reads
select
  s.source,
  cast(d.received_at at time zone 'Asia/Ho_Chi_Minh' as date) as day,
  count(*) as deliveries,
  coalesce(sum(d.rows_read), 0) as rows_read,
  coalesce(sum(d.rows_read) filter (where cast(d.received_at at time zone 'Asia/Ho_Chi_Minh' as time) <= :by), 0) as rows_by,
  coalesce(sum(c.loaded), 0) as loaded,
  coalesce(sum(c.unchanged), 0) as unchanged,
  coalesce(sum(c.superseded), 0) as superseded,
  coalesce(sum(c.held), 0) as held,
  coalesce(sum(c.rejected), 0) as rejected
from delivery d
join sender s on s.sender_no = d.sender_no
left join receipt_count c on c.delivery_no = d.delivery_no
where d.status = 'active' and d.received_at >= :since and d.received_at < :until
group by s.source, 2
order by s.source collate "C", 2;
