-- What:   the edition in which the active register's unit codes are read
-- Grain:  one row, or none when the register's time is unknown or there are no units
-- Reads:  register_units
-- Writes: nothing
-- Again:  it only reads
select valid_from
from register_units
where valid_from is not null
