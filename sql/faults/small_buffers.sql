-- What:   the run's own server has few buffers, from its next start on: it makes and drops a database for each fault, and for each it looks
--         through all of them
-- Grain:  one server
-- Reads:  nothing
-- Writes: nothing (but the server's settings)
-- Again:  the same setting
alter system set shared_buffers = '64MB'
