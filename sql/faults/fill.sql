-- What:   from now on there is no room in a table
-- Grain:  one table
-- Reads:  nothing
-- Writes: nothing (but the table's trigger)
-- Again:  refused, it is full already
select faults_fill(:name)
