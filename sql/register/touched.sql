-- What:   how much work a new register left to resolve and merge
-- Grain:  one row
-- Reads:  touched_identity, touched_person
-- Writes: nothing
-- Again:  it only counts
select (select count(*) from touched_identity) + (select count(*) from touched_person) as touched
