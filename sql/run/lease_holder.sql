-- What:   who holds a lease, and since when
-- Grain:  one row, or none
-- Reads:  lease
-- Writes: nothing
-- Again:  it only reads
select held_by, since at time zone 'Asia/Ho_Chi_Minh' as since from lease where name = :name and released_at is null
