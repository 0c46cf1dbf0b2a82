-- What:   what must be known of a server before it is used: its version number, the same as text, and its encoding
-- Grain:  one row
-- Reads:  nothing (the server's settings)
-- Writes: nothing
-- Again:  it only reads
select current_setting('server_version_num')::integer as number,
       current_setting('server_version') as version,
       current_setting('server_encoding') as encoding
