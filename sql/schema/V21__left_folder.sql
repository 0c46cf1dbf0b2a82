-- When a fetched file was moved out of the folder it lay in: one that never left it is not sent again when its delivery is taken back.

alter table fetched add column left_at timestamptz;
comment on column fetched.left_at is 'Null while the file lies where it was fetched, and for what is no file. What was fetched before this column was made counts as moved.';

update fetched set left_at = fetched_at;
