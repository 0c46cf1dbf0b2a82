-- What: the product's database on the embedded server.
-- Grain: one database. Reads: template1. Writes: pg_database.
-- A second run changes nothing: exists.sql is asked first, under the server's lock.
create database declare_once
