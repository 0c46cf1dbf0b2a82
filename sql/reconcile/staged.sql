-- What:   rows of a delivery in staging, to hold against what the reader counted before anything becomes visible
-- Grain:  one row
-- Reads:  stage_row
-- Writes: nothing
-- Once.   Again: it only counts
select count(*) as staged
from stage_row
where delivery_no = :delivery_no;
