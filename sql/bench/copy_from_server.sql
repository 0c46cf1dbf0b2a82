-- What:   the statement by which the server itself reads the file
-- Grain:  one statement
-- Reads:  nothing
-- Writes: nothing
-- Again:  it only writes the statement down
select format('copy copied_row from %L with (format csv, header true)', cast(:file as text))
