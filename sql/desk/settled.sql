-- What:   deliveries handed in through the portal in which rows that waited are settled by now
-- Grain:  one row per delivery, the newest first; told: how many the sender was told of
-- Reads:  upload, app_user, delivery, receipt_count, delivery_row, claim, link, settled_notice
-- Writes: nothing
-- Again:  it only reads
select d.delivery_no, d.delivery_id, d.file_name, u.user_name, a.email, count(*) as settled, c.held,
  coalesce(n.rows_told, 0) as told
from upload u
join app_user a on a.user_name = u.user_name
join delivery d on d.delivery_id = u.delivery_id and d.status = 'active'
join receipt_count c on c.delivery_no = d.delivery_no and c.held > 0
join delivery_row r on r.delivery_no = d.delivery_no and r.outcome = 'held'
left join settled_notice n on n.delivery_no = d.delivery_no
where u.status = 'loaded'
  and d.received_at >= :since
  and (cast(:province as text) is null or u.province = :province)
  and exists (select from claim k where k.statement_id = r.statement_id)
  and not exists (
    select from claim k
    join link l on l.identity_id = k.identity_id
    where k.statement_id = r.statement_id and l.person_key is null)
group by d.delivery_no, d.delivery_id, d.file_name, u.user_name, a.email, c.held, n.rows_told
order by d.delivery_no desc;
