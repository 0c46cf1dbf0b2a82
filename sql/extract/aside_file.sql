-- What:   a file that fits no layout was set aside
-- Grain:  one row per file
-- Reads:  nothing
-- Writes: aside_file
-- Again:  refused by the key, so nothing changes
insert into aside_file (name, source, sender, sha256, file_name, rows)
values (:name, :source, :sender, :sha256, :file_name, :rows)
on conflict (name) do nothing;
