-- What:   a received delivery, before its first row is read
-- Grain:  one row per delivery, and one for the run that receives it
-- Reads:  sender
-- Writes: delivery, run_delivery
-- Again:  refused by the key, so nothing changes
insert into delivery (
  delivery_id, sender_no, layout, layout_version, layout_sha256, file_name, sha256, bytes, stated_time, archive_path, run_no)
select
  :delivery_id, s.sender_no, :layout, cast(:layout_version as int), :layout_sha256, :file_name, :sha256, :bytes, cast(:stated_time as timestamp),
  :archive_path, cast(:run_no as bigint)
from sender s
where s.source = :source and s.code = :code
on conflict (delivery_id) do nothing;

insert into run_delivery (run_no, delivery_no)
select d.run_no, d.delivery_no
from delivery d
where d.delivery_id = :delivery_id and d.run_no is not null
on conflict do nothing;
