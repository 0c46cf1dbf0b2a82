-- What the portal tells a clerk before a load, and how uploads hang together. Holds no cell of a file.

alter table upload
  add column rows_loaded     bigint,
  add column rows_unchanged  bigint,
  add column rows_superseded bigint,
  add column rows_held       bigint,
  add column verdicts        text[] not null default '{}',
  add column replaces        text,
  add column corrects        uuid references upload,
  add column cells_corrected int not null default 0;
comment on column upload.verdicts is 'What the register said of the rows, as "word count"; never a value of the register.';
comment on column upload.replaces is 'The delivery that is taken back when this file is loaded.';
comment on column upload.corrects is 'The upload this file is a corrected copy of; that one stays in the archive as it was sent.';

alter table upload drop constraint upload_status_check;
alter table upload add constraint upload_status_check check (status in (
  'received', 'choose', 'unknown', 'checked', 'known', 'refused', 'confirmed', 'loaded', 'failed', 'discarded', 'corrected'));
create index upload_corrects on upload (corrects) where corrects is not null;

-- A row that waited and was settled later is told to its sender once.
create table settled_notice (
  delivery_no int primary key references delivery,
  rows_told   bigint not null,
  told_at     timestamptz not null default now()
);
comment on table settled_notice is 'One row per delivery whose sender was told that rows are settled: how many were, when last told.';

alter table app_user add column email text check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$');
comment on column app_user.email is 'Where notices go; null for none.';
