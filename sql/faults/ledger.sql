-- What:   the rows each delivered file has in the ledger, once for each
-- Grain:  one row per file
-- Reads:  delivery, sender, delivery_row
-- Writes: nothing
-- Again:  it only reads
select s.source, d.sha256, count(r.row_no) as rows, coalesce(max(d.rows_read), 0) as read
from delivery d
join sender s on s.sender_no = d.sender_no
left join delivery_row r on r.delivery_no = d.delivery_no
group by s.source, d.sha256
