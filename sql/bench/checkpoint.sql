-- What:   everything written so far goes to disk, so that no measured part pays for the one before
-- Grain:  the server
-- Reads:  nothing
-- Writes: nothing
-- Again:  there is nothing left to write
checkpoint
