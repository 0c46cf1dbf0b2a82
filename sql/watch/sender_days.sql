-- What:   what each sender of a source sent on one day of Viet Nam, and on the day before
-- Grain:  one row per sender that sent on one of the two
-- Reads:  delivery, sender, receipt_count
-- Writes: nothing
-- Again:  it only reads
select
  s.code as sender,
  count(*) filter (where d.received_at >= :since) as deliveries,
  count(*) filter (where d.received_at < :since) as deliveries_before,
  coalesce(sum(d.rows_read) filter (where d.received_at >= :since), 0) as rows_read,
  coalesce(sum(d.rows_read) filter (where d.received_at < :since), 0) as rows_before,
  coalesce(sum(c.loaded) filter (where d.received_at >= :since), 0) as loaded,
  coalesce(sum(c.unchanged) filter (where d.received_at >= :since), 0) as unchanged,
  coalesce(sum(c.superseded) filter (where d.received_at >= :since), 0) as superseded,
  coalesce(sum(c.held) filter (where d.received_at >= :since), 0) as held,
  coalesce(sum(c.rejected) filter (where d.received_at >= :since), 0) as rejected
from delivery d
join sender s on s.sender_no = d.sender_no
left join receipt_count c on c.delivery_no = d.delivery_no
where d.status = 'active' and s.source = :source and d.received_at >= :before and d.received_at < :until
group by s.code
order by s.code collate "C";
