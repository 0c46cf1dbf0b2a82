-- What:   what each province has sent: deliveries, the last one, and what became of the rows
-- Grain:  one row per province of :codes that has sent something that is in force
-- Reads:  delivery, sender, receipt_count
-- Writes: nothing
-- Again:  it only reads
select
  s.code as province,
  count(*) as deliveries,
  max(d.received_at) as last_at,
  coalesce(sum(d.rows_read), 0) as rows_read,
  coalesce(sum(c.loaded), 0) as loaded,
  coalesce(sum(c.unchanged), 0) as unchanged,
  coalesce(sum(c.superseded), 0) as superseded,
  coalesce(sum(c.held), 0) as held,
  coalesce(sum(c.rejected), 0) as rejected
from sender s
join delivery d on d.sender_no = s.sender_no and d.status = 'active'
left join receipt_count c on c.delivery_no = d.delivery_no
where s.code in (:codes)
group by s.code
order by s.code collate "C";
