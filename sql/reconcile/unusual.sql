-- What:   how many rows of a delivery are held, and notes where its row count or its share held is far from what is usual for its
--         sender and layout: the median of up to ten former deliveries, three at least. It warns; nothing depends on it
-- Grain:  one delivery
-- Reads:  delivery, delivery_row
-- Writes: delivery
-- Again:  the former notes of this kind are replaced
with present as (
  select d.delivery_no, d.sender_no, d.layout, d.rows_read,
    (select count(*) from delivery_row r where r.delivery_no = d.delivery_no and r.outcome = 'held') as held
  from delivery d
  where d.delivery_no = :delivery_no
),
former as (
  select d.rows_read, 100.0 * d.rows_held / nullif(d.rows_read, 0) as held_percent
  from delivery d
  join present p on p.sender_no = d.sender_no and p.layout = d.layout
  where d.status = 'active'
    and d.delivery_no <> p.delivery_no
  order by d.received_at desc, d.delivery_no desc
  limit 10
),
usual as (
  select count(*) as deliveries, count(held_percent) as with_held,
    round(cast(percentile_cont(0.5) within group (order by rows_read) as numeric)) as rows,
    round(cast(percentile_cont(0.5) within group (order by held_percent) as numeric)) as held_percent
  from former
),
judged as (
  select p.delivery_no, p.rows_read, p.held, u.rows as usual_rows, u.held_percent as usual_percent,
    round(100.0 * p.held / nullif(p.rows_read, 0)) as held_percent,
    u.deliveries >= 3 and abs(p.rows_read - u.rows) >= 20
      and (p.rows_read * 2 < u.rows or p.rows_read > u.rows * 2) as rows_unusual,
    u.with_held >= 3 and p.rows_read >= 20 and 100.0 * p.held / p.rows_read > u.held_percent + 20 as held_unusual
  from present p
  cross join usual u
)
update delivery d
set rows_held = j.held,
  notes = array(select note from unnest(d.notes) with ordinality as n (note, place)
                where note not like 'ROWS\_UNUSUAL %' and note not like 'HELD\_UNUSUAL %' order by place)
    || array_remove(array[
      case when j.rows_unusual then concat('ROWS_UNUSUAL ', j.rows_read, ', usually ', j.usual_rows) end,
      case when j.held_unusual then concat('HELD_UNUSUAL ', j.held_percent, ' %, usually ', j.usual_percent, ' %') end], null)
from judged j
where j.delivery_no = d.delivery_no;
