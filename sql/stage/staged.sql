-- What:   a delivery was read whole; rows passed over (totals, comments, repeated headers, signatures) are noted with their number
-- Grain:  one delivery
-- Reads:  nothing
-- Writes: delivery
-- Again:  the same count is written
update delivery
set rows_read = :rows_read,
  status = case when status = 'receiving' then 'staged' else status end,
  notes = array(select note from unnest(notes) with ordinality as n (note, place)
                where note not like 'ROWS\_PASSED\_OVER %' order by place)
    || case when :rows_passed_over > 0 then array['ROWS_PASSED_OVER ' || :rows_passed_over] else '{}' end
where delivery_no = :delivery_no;
