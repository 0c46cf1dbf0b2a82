-- What:   active deliveries whose rows read are not the outcomes of their ledger
-- Grain:  one row per delivery that does not balance; none when law 1 holds
-- Reads:  delivery, delivery_row
-- Writes: nothing
-- Again:  it only reads
select 'delivery ' || d.delivery_id || ': ' || coalesce(d.rows_read, -1) || ' read, ' || count(r.row_no) || ' accounted' as problem
from delivery d
left join delivery_row r on r.delivery_no = d.delivery_no
where d.status = 'active'
group by d.delivery_no, d.delivery_id, d.rows_read
having d.rows_read is distinct from count(r.row_no)
