-- What:   a lock is given back by its owner
-- Grain:  one lease
-- Reads:  nothing
-- Writes: lease
-- Again:  it is given back already
update lease set released_at = clock_timestamp() where name = :name and owner = :owner and epoch = :epoch and released_at is null;
