-- The store, what was said: statements, whom they speak of and what they say has happened. All keys are derived from content, so the
-- same deliveries give the same store whatever their order. Keys compare bytewise (collate "C").
-- One table holds all three, because nearly every row of the legacy systems states one thing about one person, and a row
-- of its own for each of the three cost twice the time. Readers use the views.

create table statement_part (
  statement_id uuid not null,
  identity_id  uuid,
  observed_at  timestamp,
  occurred_at  timestamp,
  sender_no    int not null,
  delivery_no  int not null,
  row_no       int not null,
  sheet_no     smallint not null,
  part_no      smallint not null,
  ordinal      smallint,
  superseded   boolean not null default false,
  opens_claim  boolean not null,
  states_time  boolean not null,
  time_known   boolean,
  pooled       boolean,
  record_key   text collate "C",
  kind         text,
  subject      text,
  result       text,
  place        text,
  reference    text,
  detail       jsonb,
  primary key (statement_id, part_no)
);
comment on table statement_part is 'One row per thing a statement says about a person: a fact of a claim, a claim without a fact, or a fact about nobody; part 0 is always there. The statement''s own columns stand on each of its parts.';
comment on column statement_part.opens_claim is 'The first part that speaks of its person: one per claim.';
comment on column statement_part.states_time is 'observed_at is the row''s own time; else the latest stated time of the deliveries that carry it, which goes with them.';
create index statement_part_record_key on statement_part (sender_no, record_key) where record_key is not null;
create index statement_part_identity on statement_part (identity_id) where identity_id is not null;

create view statement as
select statement_id, sender_no, record_key, observed_at, superseded, delivery_no, sheet_no, row_no
from statement_part
where part_no = 0;
comment on view statement is 'One row per distinct row content of a sender (the row fingerprint). observed_at is the latest time over its active witnesses; null means unknown and sorts oldest. (delivery_no, sheet_no, row_no) is the witness that brought it.';

create view claim as
select statement_id, part_no as claim_no, identity_id, observed_at, sender_no, superseded
from statement_part
where opens_claim;
comment on view claim is 'One row per person a statement speaks of, in the order of the row.';

create view fact as
select statement_id, part_no as fact_no, identity_id, superseded, kind, occurred_at, time_known, subject, result, place, reference,
  ordinal, pooled, detail
from statement_part
where kind is not null;
comment on view fact is 'One row per thing a statement says has happened, to the person of identity_id or to nobody. subject: vaccine, method, certificate kind; reference: lot, sample number, certificate number; ordinal: dose number.';

create view active_claim as
select identity_id, statement_id, claim_no, observed_at, sender_no
from claim
where not superseded;
comment on view active_claim is 'One row per claim of an active statement: only these are evidence for others.';

create table pool_member (
  delivery_no  int not null,
  statement_id uuid not null,
  primary key (statement_id, delivery_no)
);
comment on table pool_member is 'One row per test statement whose sample number stands on several persons inside one delivery: a pool without a marker.';
