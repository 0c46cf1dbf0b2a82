-- What:   a sheet of a delivery that is read
-- Grain:  one row per sheet
-- Reads:  nothing
-- Writes: delivery_sheet
-- Again:  refused by the key, so nothing changes
insert into delivery_sheet (delivery_no, sheet_no, name, header_row)
values (:delivery_no, :sheet_no, :name, :header_row)
on conflict do nothing;
