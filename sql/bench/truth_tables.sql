-- What:   where the truth of a generated folder lies while it is judged
-- Grain:  truth_row: one row per line of truth.csv, its columns in its order; truth_file: one row per delivered file
-- Reads:  nothing
-- Writes: truth_row, truth_file
-- Again:  both are dropped with the transaction
create temporary table truth_row (
  source text, file text, sheet_no integer, row_no integer, person text collate "C", knowable boolean, damage text
) on commit drop;

create temporary table truth_file (file text, delivery_no integer) on commit drop;
