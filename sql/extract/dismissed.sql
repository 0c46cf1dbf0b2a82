-- What:   somebody decides that a file set aside is no delivery; its rows count no more
-- Grain:  one file
-- Reads:  nothing
-- Writes: aside_file
-- Again:  the first decision stays
update aside_file
set dismissed_because = :reason, dismissed_by = :actor
where name = :name
  and dismissed_because is null;
