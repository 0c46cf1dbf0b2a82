-- What:   the product's database on the embedded server
-- Grain:  one database
-- Reads:  nothing (template1)
-- Writes: nothing (but the database itself)
-- Again:  exists.sql is asked first, under the server's lock
create database declare_once
