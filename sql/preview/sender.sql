-- What:   the number of a sender, when it has sent before
-- Grain:  one row, or none
-- Reads:  sender
-- Writes: nothing
-- Again:  it only reads
select sender_no
from sender
where source = :source and code = :code;
