-- Deliveries and what became of their rows. Times of observation are Vietnam local time without zone; receipt times carry one.

create table run (
  run_no      bigint generated always as identity primary key,
  job         text not null,
  detail      text,
  started_at  timestamptz not null default now(),
  ended_at    timestamptz,
  exit_code   smallint,
  report_path text
);
comment on table run is 'One row per execution of a job.';

create table sender (
  sender_no int generated always as identity primary key,
  source    text not null,
  code      text not null,
  unique (source, code)
);
comment on table sender is 'One row per body that sends deliveries of a source; the number keeps the large tables narrow.';

create table delivery (
  delivery_no   int generated always as identity primary key,
  delivery_id   text not null unique,
  sender_no     int not null references sender,
  layout        text not null,
  layout_sha256 text not null,
  file_name     text not null,
  sha256        text not null,
  bytes         bigint not null,
  stated_time   timestamp,
  archive_path  text not null,
  charset       text,
  delimiter     text,
  notes         text[] not null default '{}',
  rows_read     bigint,
  status        text not null default 'receiving'
    check (status in ('receiving', 'staged', 'active', 'refused', 'retracted')),
  received_at   timestamptz not null default now(),
  run_no        bigint references run,
  seconds       double precision
);
comment on table delivery is 'One row per received file or extraction snapshot. delivery_id is derived from (source, sender, sha256, stated time), so every run derives the same.';
comment on column delivery.rows_read is 'Counted by the reader when it reached the end of the file; the accounting equation is held against it.';

create table delivery_sheet (
  delivery_no int not null references delivery,
  sheet_no    smallint not null,
  name        text not null,
  header_row  int not null,
  primary key (delivery_no, sheet_no)
);

create table delivery_row (
  delivery_no  int not null,
  sheet_no     smallint not null,
  row_no       int not null,
  statement_id uuid not null,
  outcome      text not null check (outcome in ('loaded', 'unchanged', 'superseded', 'held', 'rejected')),
  primary key (delivery_no, sheet_no, row_no)
);
comment on table delivery_row is 'The ledger: one row per row of every delivery with its outcome at loading, kept for ever. A row that is not rejected is a witness of its statement.';

create table row_problem (
  delivery_no int not null,
  sheet_no    smallint not null,
  row_no      int not null,
  problem_no  smallint not null,
  reason      text not null,
  column_name text,
  rejects     boolean not null,
  primary key (delivery_no, sheet_no, row_no, problem_no)
);
comment on table row_problem is 'One row per problem found in a row; never a personal value.';
