-- What:   outcomes by province: of the sender where its code is one of :codes, else as the row's first person wrote it
-- Grain:  one row per province as written and outcome; the written names are told apart by the caller and never printed
-- Reads:  delivery, sender, delivery_row, claim, identity
-- Writes: nothing
-- Again:  it only reads
select s.code as province, r.outcome, count(*) as rows
from delivery d
join sender s on s.sender_no = d.sender_no
join delivery_row r on r.delivery_no = d.delivery_no
where d.delivery_no in (:deliveries) and s.code in (:codes)
group by s.code, r.outcome
union all
select i.province, r.outcome, count(*) as rows
from delivery d
join sender s on s.sender_no = d.sender_no
join delivery_row r on r.delivery_no = d.delivery_no
left join claim c on c.statement_id = r.statement_id and c.claim_no = 0 and r.outcome <> 'rejected'
left join identity i on i.identity_id = c.identity_id
where d.delivery_no in (:deliveries) and s.code not in (:codes)
group by i.province, r.outcome
