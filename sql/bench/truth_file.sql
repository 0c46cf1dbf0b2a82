-- What:   the delivery by which the store knows one file: found by its bytes, whatever it was called
-- Grain:  one row per delivered file; nothing for a file the store has not loaded
-- Reads:  delivery
-- Writes: truth_file
-- Again:  truth_tables comes before, in the same transaction
insert into truth_file (file, delivery_no)
select :file, min(delivery_no)
from delivery
where sha256 = :sha256 and status = 'active'
having count(*) > 0;
