-- What:   a file handed in through the portal
-- Grain:  one upload
-- Reads:  nothing
-- Writes: upload
-- Again:  the upload is there already
insert into upload (
  upload_id, user_name, province, file_name, bytes, sha256, source, layout, replaces, corrects, cells_corrected)
values (
  :upload_id, :user_name, :province, :file_name, :bytes, :sha256, :source, :layout, :replaces, :corrects, :cells_corrected)
on conflict (upload_id) do nothing;
