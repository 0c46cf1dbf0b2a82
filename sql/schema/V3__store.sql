-- The store: statements with their claims and facts, identities, links and profiles. All keys are derived from content,
-- so the same deliveries give the same store whatever their order. Keys compare bytewise (collate "C").

create table statement (
  statement_id uuid primary key,
  sender_no    int not null,
  record_key   text collate "C",
  observed_at  timestamp,
  superseded   boolean not null default false,
  delivery_no  int not null,
  sheet_no     smallint not null,
  row_no       int not null
);
comment on table statement is 'One row per distinct row content of a sender (the row fingerprint). observed_at is the latest time over its active witnesses; null means unknown and sorts oldest. (delivery_no, sheet_no, row_no) is the witness that brought it.';
create index statement_record_key on statement (sender_no, record_key) where record_key is not null;

create table claim (
  statement_id uuid not null,
  claim_no     smallint not null,
  identity_id  uuid not null,
  primary key (statement_id, claim_no)
);
comment on table claim is 'One row per person a statement speaks of.';
create index claim_identity on claim (identity_id);

create table fact (
  statement_id uuid not null,
  fact_no      smallint not null,
  claim_no     smallint not null,
  kind         text not null,
  occurred_at  timestamp,
  time_known   boolean not null,
  subject      text,
  result       text,
  place        text,
  reference    text,
  ordinal      smallint,
  pooled       boolean not null,
  detail       jsonb,
  primary key (statement_id, fact_no)
);
comment on table fact is 'One row per thing a statement says has happened. subject: vaccine, method, certificate kind; reference: lot, sample number, certificate number; ordinal: dose number.';

create table pool_member (
  delivery_no  int not null,
  statement_id uuid not null,
  primary key (statement_id, delivery_no)
);
comment on table pool_member is 'One row per test statement whose sample number stands on several persons inside one delivery: a pool without a marker.';

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
  identity_id uuid not null,
  primary key (kind, value, identity_id)
);
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
  doses              jsonb,
  tests              jsonb,
  name_from          uuid,
  passport_from      uuid,
  insurance_from     uuid,
  phone_from         uuid,
  current_from       uuid,
  missing            text[] not null,
  conflicts          text[] not null
);
comment on table profile is 'One row per person known to a legacy system: a fold over the active claims and facts. *_from: the statement that says so; null with a value means the register says so. missing: what PcCovid asks for and is not there.';
