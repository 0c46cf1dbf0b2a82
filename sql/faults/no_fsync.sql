-- What:   the run's own server no longer waits for the disk, from its next start on: what a fault run kills are processes, and the kernel keeps what they wrote
-- Grain:  one server
-- Reads:  nothing
-- Writes: nothing (but the server's settings)
-- Again:  the same setting
alter system set fsync = off
