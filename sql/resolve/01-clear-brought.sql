-- What:   empties the list of what a delivery brought
-- Grain:  none
-- Reads:  nothing
-- Writes: brought_identity
-- Again:  empty stays empty
truncate brought_identity;
