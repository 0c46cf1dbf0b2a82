-- What:   the wards of different editions that are one place, as the view tells them now
-- Grain:  one row per pair and direction
-- Reads:  ward_reach
-- Writes: same_ward
-- Again:  filled anew
delete from same_ward;

insert into same_ward (code, valid_from, other_code, other_from)
select code, valid_from, other_code, other_from
from ward_reach;

analyze same_ward;
