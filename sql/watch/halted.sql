-- What:   deliveries that wait for an operator: stopped by their own content, so that somebody has to admit them or let them be
-- Grain:  one row per delivery received since :since
-- Reads:  delivery
-- Writes: nothing
-- Again:  it only reads
select delivery_id
from delivery
where status = 'refused' and rows_read is not null and received_at >= :since
order by delivery_no desc;
