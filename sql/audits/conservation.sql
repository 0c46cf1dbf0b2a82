-- What:   active deliveries whose rows read are not the outcomes of their ledger, or whose kept receipt says otherwise
-- Grain:  one row per delivery that does not balance; none when law 1 holds
-- Reads:  delivery, delivery_row, receipt_count
-- Writes: nothing
-- Again:  it only reads
select 'delivery ' || d.delivery_id || ': ' || coalesce(d.rows_read, -1) || ' read, ' || count(r.row_no) || ' accounted' as problem
from delivery d
left join delivery_row r on r.delivery_no = d.delivery_no
where d.status = 'active'
group by d.delivery_no, d.delivery_id, d.rows_read
having d.rows_read is distinct from count(r.row_no)
union all
select 'receipt of delivery ' || d.delivery_id || ': it does not say what the ledger says'
from delivery d
left join receipt_count c on c.delivery_no = d.delivery_no
cross join lateral (
  select
    count(*) filter (where r.outcome = 'loaded') as loaded,
    count(*) filter (where r.outcome = 'unchanged') as unchanged,
    count(*) filter (where r.outcome = 'superseded') as superseded,
    count(*) filter (where r.outcome = 'held') as held,
    count(*) filter (where r.outcome = 'rejected') as rejected
  from delivery_row r
  where r.delivery_no = d.delivery_no
) o
where d.status = 'active'
  and (c.loaded, c.unchanged, c.superseded, c.held, c.rejected)
    is distinct from (o.loaded, o.unchanged, o.superseded, o.held, o.rejected)
