-- What:   a sender was told how many rows of a delivery are settled
-- Grain:  one delivery
-- Reads:  nothing
-- Writes: settled_notice
-- Again:  the same number is written
insert into settled_notice as known (delivery_no, rows_told)
values (:delivery_no, :rows_told)
on conflict (delivery_no) do update
set rows_told = excluded.rows_told, told_at = now()
where known.rows_told is distinct from excluded.rows_told;
