-- What:   truth.csv as it was generated
-- Grain:  one row per line of truth.csv
-- Reads:  nothing
-- Writes: truth_row
-- Again:  truth_tables comes before, in the same transaction
copy truth_row from stdin with (format csv, header true)
