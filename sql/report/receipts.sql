-- What:   the receipt of each delivery: what it is, and how many of its rows met which outcome
-- Grain:  one row per delivery; those of :deliveries, or every one when :every
-- Reads:  delivery, sender, receipt_count, delivery_row (of a delivery whose ledger is not whole)
-- Writes: nothing
-- Again:  it only reads
select
  d.delivery_no,
  d.delivery_id,
  s.source,
  s.code as sender,
  d.layout,
  d.layout_version,
  d.layout_sha256,
  d.admitted_because,
  d.sha256,
  d.file_name,
  d.archive_path,
  d.charset,
  d.delimiter,
  d.notes,
  d.stated_time,
  d.received_at,
  d.status,
  coalesce(d.rows_read, 0) as rows_read,
  round(d.rows_read / nullif(d.seconds, 0)) as rows_per_second,
  coalesce(c.loaded, o.loaded) as loaded,
  coalesce(c.unchanged, o.unchanged) as unchanged,
  coalesce(c.superseded, o.superseded) as superseded,
  coalesce(c.held, o.held) as held,
  coalesce(c.rejected, o.rejected) as rejected
from delivery d
join sender s on s.sender_no = d.sender_no
left join receipt_count c on c.delivery_no = d.delivery_no
cross join lateral (
  select
    count(*) filter (where r.outcome = 'loaded') as loaded,
    count(*) filter (where r.outcome = 'unchanged') as unchanged,
    count(*) filter (where r.outcome = 'superseded') as superseded,
    count(*) filter (where r.outcome = 'held') as held,
    count(*) filter (where r.outcome = 'rejected') as rejected
  from delivery_row r
  where c.delivery_no is null and r.delivery_no = d.delivery_no
) o
where :every or d.delivery_id in (:deliveries)
order by d.delivery_no
