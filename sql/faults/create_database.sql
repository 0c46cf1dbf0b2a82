-- What:   a database of a fault run
-- Grain:  one database
-- Reads:  nothing
-- Writes: nothing (but the database itself)
-- Again:  it is dropped first
create database $name encoding 'UTF8' template $template
