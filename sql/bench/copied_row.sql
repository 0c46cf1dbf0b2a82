-- What:   what a plain COPY fills: the file as it is; dirty on purpose, so all but the running number is text
-- Grain:  one row per row of the file
-- Reads:  nothing
-- Writes: copied_row
-- Again:  drop_tables comes before
create unlogged table copied_row (
  running_no integer, full_name text, birth_date text, sex text, phone text, id_number text,
  insurance_card text, priority_group text, workplace text, province text, district text, ward text,
  address text, vaccine text, lot text, injected_on text, dose_no text, site text, reaction text,
  note text)
