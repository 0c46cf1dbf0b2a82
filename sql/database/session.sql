-- What:   settings of every connection, so that a result depends on neither the server's nor the JVM's own
-- Grain:  one session
-- Reads:  nothing
-- Writes: nothing (but the session)
-- Again:  it sets the same values
set time zone 'Asia/Ho_Chi_Minh';
set jit = off;
