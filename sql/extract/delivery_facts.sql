-- What:   what was decided about a delivery's file before its first row
-- Grain:  one delivery
-- Reads:  delivery
-- Writes: delivery
-- Again:  the same facts are written
update delivery
set charset = :charset, delimiter = :delimiter, notes = :notes
where delivery_no = :delivery_no;
