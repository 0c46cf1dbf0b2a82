-- What the stage step writes, chunk by chunk; nothing here is visible to anyone until the file was read whole.
-- Unlogged: after a server crash the tables are empty, which the load notices and stages the frozen file again.

create unlogged table stage_row (
  delivery_no  int not null,
  row_no       int not null,
  sheet_no     smallint not null,
  part_no      smallint not null,
  statement_id uuid not null,
  identity_id  uuid,
  observed_at  timestamp,
  occurred_at  timestamp,
  ordinal      smallint,
  rejected     boolean not null,
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
  detail       jsonb
);
comment on table stage_row is 'One row per part of a row of a delivery being loaded, as in statement_part; a rejected row has part 0 alone.';

create unlogged table stage_identity (
  delivery_no        int not null,
  identity_id        uuid not null,
  name               text,
  name_key           text collate "C",
  name_tokens        text collate "C",
  birth_date         date,
  birth_precision    text,
  sex                text,
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
  doubts             text[]
);
comment on table stage_identity is 'At least one row per identity of a delivery being loaded.';

create unlogged table stage_problem (
  delivery_no int not null,
  sheet_no    smallint not null,
  row_no      int not null,
  problem_no  smallint not null,
  reason      text not null,
  column_name text,
  rejects     boolean not null
);
comment on table stage_problem is 'One row per problem of a row being loaded.';

-- The identities of the statements a delivery brought: those whose claims are new evidence. Filled anew by each resolve.
create unlogged table brought_identity (identity_id uuid not null);

-- What a run touched: the work list of resolve and merge. Filled and emptied under the store lock; logged, because a run that
-- takes up the work after a crash of the server must still know whose profile to recompute.
create table touched_identity (identity_id uuid primary key, step smallint not null);
create table touched_person (
  person_key text collate "C" primary key,
  -- A column of its own, so that the planner knows how many persons a slice holds.
  bucket     smallint not null generated always as (hashtext(person_key) & 1023) stored
);
create unlogged table resolved (
  identity_id uuid primary key,
  person_key  text collate "C",
  layer       smallint,
  method      text,
  reason      text,
  evidence    text
);
comment on table resolved is 'One row per touched identity: what the layers decide now, before it is compared with link.';
