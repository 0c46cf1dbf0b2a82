-- What connectors fetched, and which keys a legacy system held when they last looked.

create table fetched (
  fetch_no     bigint generated always as identity primary key,
  connector    text not null,
  source       text not null,
  sender       text not null,
  origin       text not null,
  file_name    text not null,
  sha256       text not null,
  archive_path text not null,
  watermark    text,
  state        text not null check (state in ('fetched', 'refused')),
  fetched_at   timestamptz not null default clock_timestamp(),
  unique (connector, origin, sha256)
);
comment on table fetched is 'One row per thing a connector fetched whole and froze. Its watermark counts as soon as the delivery of these bytes is staged, so both happen in one transaction.';
comment on column fetched.sha256 is 'Empty for a snapshot without rows, which is no delivery; its watermark counts at once.';

create table legacy_key (
  connector text not null,
  key       text not null,
  primary key (connector, key)
);
comment on table legacy_key is 'The keys a legacy system held at the last look.';

create table legacy_deletion (
  connector  text not null,
  key        text not null,
  noticed_at timestamptz not null default clock_timestamp(),
  primary key (connector, key)
);
comment on table legacy_deletion is 'Keys that were there at one look and gone at a later one. A report only: no statement is taken back for it.';
