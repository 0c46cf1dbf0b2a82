-- The store, what was said: statements with their claims and facts. All keys are derived from content, so the same deliveries
-- give the same store whatever their order. Keys compare bytewise (collate "C").

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
