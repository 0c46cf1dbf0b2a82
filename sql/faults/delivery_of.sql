-- What:   the delivery that a file is
-- Grain:  one row
-- Reads:  delivery
-- Writes: nothing
-- Again:  it only reads
select delivery_id from delivery where sha256 = :sha256 order by delivery_no limit 1
