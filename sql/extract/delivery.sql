-- What:   a received delivery, before its first row is read
-- Grain:  one row per delivery
-- Reads:  sender
-- Writes: delivery
-- Again:  refused by the key, so nothing changes
insert into delivery (
  delivery_id, sender_no, layout, layout_version, layout_sha256, file_name, sha256, bytes, stated_time, archive_path, run_no)
select
  :delivery_id, s.sender_no, :layout, cast(:layout_version as int), :layout_sha256, :file_name, :sha256, :bytes, cast(:stated_time as timestamp),
  :archive_path, cast(:run_no as bigint)
from sender s
where s.source = :source and s.code = :code
on conflict (delivery_id) do nothing;
