-- Every read of a profile and every export: insert-only and hash-chained, written in the transaction of what it records.

create table audit (
  audit_no    bigint primary key,
  at          timestamptz not null,
  actor       text not null,
  purpose     text not null,
  action      text not null,
  subject     text not null,
  columns     text[] not null,
  decision    text not null,
  run_no      bigint,
  previous    bytea not null,
  hash        bytea not null
);
comment on table audit is 'One row per access. subject is a keyed reference, never the citizen ID itself. hash = sha256(previous || the row).';
