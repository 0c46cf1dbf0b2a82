-- The active snapshot of the national population database, and administrative units.

create table register_snapshot (
  snapshot_no int generated always as identity primary key,
  file_name   text not null,
  sha256      text not null,
  as_of       timestamp not null,
  citizens    bigint not null,
  added       bigint not null,
  removed     bigint not null,
  changed     bigint not null,
  active      boolean not null,
  loaded_at   timestamptz not null default now(),
  run_no      bigint references run
);
create unique index register_snapshot_one_active on register_snapshot (active) where active;
comment on table register_snapshot is 'One row per loaded register snapshot; exactly one is active.';

create table citizen (
  citizen_id         text collate "C" primary key,
  name               text not null,
  name_key           text collate "C" not null,
  name_tokens        text collate "C" not null,
  birth_date         date,
  birth_precision    text,
  sex                text,
  permanent_ward     text collate "C",
  permanent_address  text,
  current_ward       text collate "C",
  current_address    text
);
comment on table citizen is 'One row per citizen of the active register snapshot.';
create index citizen_name_birth on citizen (name_key, birth_date);

create table citizen_cmnd (
  cmnd       text collate "C" not null,
  citizen_id text collate "C" not null,
  primary key (cmnd, citizen_id)
);
comment on table citizen_cmnd is 'One row per old 9-digit number of a citizen; a person may hold several, two persons may share one.';

create table admin_unit (
  code        text collate "C" not null,
  level       text not null check (level in ('province', 'district', 'ward')),
  name        text not null,
  name_key    text collate "C" not null,
  parent_code text collate "C",
  valid_from  date not null,
  valid_to    date,
  primary key (code, level, valid_from)
);
comment on table admin_unit is 'One row per administrative unit and period of validity. name_key: accent-free, without the unit''s kind and leading zeros.';
create index admin_unit_name on admin_unit (level, name_key, parent_code);

create table address_unit (
  province  text collate "C" not null,
  district  text collate "C" not null,
  ward      text collate "C" not null,
  ward_code text collate "C",
  primary key (province, district, ward)
);
comment on table address_unit is 'One row per way an address was written (unit keys of province, district, ward); ward_code null: it does not resolve.';
