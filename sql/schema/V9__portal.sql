-- Who may use the portal, and what was handed in there and is not a delivery yet. Holds no cell of a file.

create table app_user (
  user_name      text primary key check (user_name ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
  display_name   text not null,
  role           text not null check (role in ('uploader', 'supervisor', 'operator', 'engineer', 'auditor')),
  province       text check (province ~ '^[0-9]{2}$'),
  demo           boolean not null default false,
  disabled       boolean not null default false,
  password_hash  text not null,
  must_change    boolean not null default true,
  totp_secret    text,
  totp_step      bigint not null default 0,
  failures       int not null default 0,
  locked_until   timestamptz,
  created_at     timestamptz not null default now(),
  signed_in_at   timestamptz,
  check ((role in ('uploader', 'supervisor')) = (province is not null))
);
comment on table app_user is 'One row per person who signs in to the portal. A user with a province sees that province''s deliveries only.';
comment on column app_user.totp_step is 'The last time step whose code was taken: a code is good once.';
comment on column app_user.demo is 'Made by serve --demo, without a second factor; refused by every other start.';

create table upload (
  upload_id    uuid primary key,
  user_name    text not null references app_user,
  province     text not null,
  file_name    text not null,
  bytes        bigint not null,
  sha256       text not null,
  source       text,
  layout       text,
  status       text not null default 'received'
    check (status in ('received', 'choose', 'checked', 'known', 'refused', 'confirmed', 'loaded', 'failed', 'discarded')),
  rows_read    bigint,
  rows_refused bigint,
  rows_doubted bigint,
  charset      text,
  delimiter    text,
  notes        text[] not null default '{}',
  refusal_vi   text,
  refusal_en   text,
  delivery_id  text,
  received_at  timestamptz not null default now(),
  changed_at   timestamptz not null default now()
);
comment on table upload is 'One row per file handed in through the portal. received and confirmed are work to be done: a start of the portal takes them up.';
create index upload_province on upload (province, received_at);
create index upload_delivery on upload (delivery_id);
