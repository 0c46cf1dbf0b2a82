-- What:   how long the load of a delivery took, all its attempts together
-- Grain:  one delivery
-- Reads:  delivery
-- Writes: delivery
-- Again:  adds the seconds of the further attempt; none, when there was nothing left to do
update delivery
set seconds = coalesce(seconds, 0) + :seconds
where delivery_no = :delivery_no and (seconds is null or :seconds > 0);
