-- The store, whom it is about: identities, the links that give them to persons, and the profiles. Keys as in V3.

create table identity (
  identity_id        uuid primary key,
  name               text,
  name_key           text collate "C",
  name_tokens        text collate "C",
  birth_date         date,
  birth_precision    text check (birth_precision in ('DAY', 'MONTH', 'YEAR')),
  sex                text check (sex in ('MALE', 'FEMALE')),
  citizen_id         text collate "C",
  citizen_id_repairs text[] collate "C",
  cmnds              text[] collate "C",
  passport           text collate "C",
  insurance_numbers  text[] collate "C",
  phones             text[] collate "C",
  province           text,
  district           text,
  ward               text,
  address_line       text,
  ward_code          text collate "C",
  doubts             text[]
);
comment on table identity is 'One row per distinct writing of a person''s identity cells (the identity fingerprint), standardised. ward_code: the unit the address resolves to, null when it does not.';
create index identity_name_birth on identity (name_key, birth_date) where name_key is not null;

create table identity_key (
  kind        text not null check (kind in ('insurance', 'phone')),
  value       text collate "C" not null,
  identity_id uuid not null
);
create index identity_key_value on identity_key (value);
comment on table identity_key is 'One row per insurance number or phone an identity states: how evidence is found from its key.';

create table link (
  identity_id   uuid primary key,
  person_key    text collate "C",
  layer         smallint,
  method        text,
  reason        text,
  evidence      text,
  rules_version int not null,
  run_no        bigint,
  opened_at     timestamptz not null default now()
);
comment on table link is 'One row per identity: the decision in force. person_key null: nobody is established yet, for the reason given.';
create index link_person on link (person_key) where person_key is not null;

create table link_history (
  identity_id   uuid not null,
  person_key    text collate "C",
  layer         smallint,
  method        text,
  reason        text,
  evidence      text,
  rules_version int not null,
  run_no        bigint,
  opened_at     timestamptz not null,
  closed_at     timestamptz not null default now(),
  closed_run_no bigint
);
comment on table link_history is 'One row per decision that was closed, append only.';

-- The fields carry the names they have in the reports.
create type dose_told as (
  vaccine text, lot text, date date, number smallint, place text, witnesses uuid[], conflict boolean);
comment on type dose_told is 'One dose of a profile; witnesses are the statements that tell of it.';
create type test_told as (
  "takenAt" timestamp, method text, result text, sample text, place text, pooled boolean, witnesses uuid[], conflict boolean);
comment on type test_told is 'One test of a profile; witnesses are the statements that tell of it.';

create table profile (
  person_key         text collate "C" primary key,
  citizen_id         text,
  full_name          text,
  birth_date         date,
  birth_precision    text,
  sex                text,
  passport           text,
  insurance_number   text,
  phone              text,
  permanent_ward     text,
  permanent_address  text,
  current_province   text,
  current_district   text,
  current_ward       text,
  current_address    text,
  current_ward_code  text,
  doses              dose_told[],
  tests              test_told[],
  name_from          uuid,
  passport_from      uuid,
  insurance_from     uuid,
  phone_from         uuid,
  current_from       uuid,
  missing            text[] not null,
  conflicts          text[] not null
);
comment on table profile is 'One row per person known to a legacy system: a fold over the active claims and facts. *_from: the statement that says so; null with a value means the register says so. missing: what PcCovid asks for and is not there.';
