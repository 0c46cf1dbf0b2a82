-- What:   what the floor and the stock writer fill: the same columns, logged, with a primary key
-- Grain:  one row per row of the file
-- Reads:  nothing
-- Writes: upserted_row
-- Again:  drop_tables comes before
create table upserted_row (
  running_no integer primary key, full_name text, birth_date text, sex text, phone text,
  id_number text, insurance_card text, priority_group text, workplace text, province text,
  district text, ward text, address text, vaccine text, lot text, injected_on text, dose_no text,
  site text, reaction text, note text)
