-- What:   the table the units of a folder are sent to
-- Grain:  one row per unit
-- Reads:  nothing
-- Writes: admin_unit_next
-- Again:  the table ends with its transaction
create temporary table admin_unit_next (
  code        text collate "C" not null,
  level       text not null,
  name        text not null,
  name_key    text collate "C" not null,
  parent_code text collate "C",
  valid_from  date not null
) on commit drop;
