-- What:   the links as they would be after the load, under the name reconcile reads
-- Grain:  one row per identity
-- Reads:  standing_link
-- Writes: nothing (a view that ends with the transaction)
-- Again:  the view ends with its transaction
create view link as
select identity_id, person_key
from standing_link;
