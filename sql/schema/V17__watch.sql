-- What whoever watches needs at every look, kept once instead of counted each time; how far a run is and who asked it to stop; and when
-- a sender is expected.

create table receipt_count (
  delivery_no int primary key references delivery,
  loaded      bigint not null,
  unchanged   bigint not null,
  superseded  bigint not null,
  held        bigint not null,
  rejected    bigint not null
);
comment on table receipt_count is 'One row per delivery whose ledger is whole: its rows by outcome, counted from the ledger in the transaction that makes it active.';

insert into receipt_count (delivery_no, loaded, unchanged, superseded, held, rejected)
select
  d.delivery_no,
  count(*) filter (where r.outcome = 'loaded'),
  count(*) filter (where r.outcome = 'unchanged'),
  count(*) filter (where r.outcome = 'superseded'),
  count(*) filter (where r.outcome = 'held'),
  count(*) filter (where r.outcome = 'rejected')
from delivery d
left join delivery_row r on r.delivery_no = d.delivery_no
where d.status = 'active'
group by d.delivery_no;

create table receipt_reason (
  delivery_no int not null references delivery,
  reason      text not null,
  rejected    bigint not null,
  held        bigint not null,
  taken       bigint not null,
  primary key (delivery_no, reason)
);
comment on table receipt_reason is 'One row per delivery and reason: in how many rows the reason was met, by what became of them at loading; for deliveries older than this table, as the links stood when it was made.';

insert into receipt_reason (delivery_no, reason, rejected, held, taken)
with found as (
  select r.outcome, p.reason, r.delivery_no, r.sheet_no, r.row_no
  from row_problem p
  join delivery_row r on r.delivery_no = p.delivery_no and r.sheet_no = p.sheet_no and r.row_no = p.row_no
  union
  select r.outcome, l.reason, r.delivery_no, r.sheet_no, r.row_no
  from delivery_row r
  join claim c on c.statement_id = r.statement_id
  join link l on l.identity_id = c.identity_id
  where r.outcome = 'held' and l.person_key is null and l.reason is not null
)
select
  f.delivery_no,
  f.reason,
  count(*) filter (where f.outcome = 'rejected'),
  count(*) filter (where f.outcome = 'held'),
  count(*) filter (where f.outcome not in ('rejected', 'held'))
from found f
join delivery d on d.delivery_no = f.delivery_no and d.status = 'active'
group by f.delivery_no, f.reason;

create index delivery_received_at on delivery (received_at);
create index delivery_run_no on delivery (run_no);

alter table run add column owner text;
alter table run add column stop_asked_at timestamptz;
alter table run add column stop_asked_by text;
comment on column run.owner is 'The last word of the application_name of every connection of the process that runs it; null for runs of former programs.';
comment on column run.stop_asked_at is 'When somebody asked for a stop at the next block of rows or statement; the process that runs it looks every second.';

create table run_progress (
  run_no        bigint primary key references run,
  stage         text not null,
  stage_since   timestamptz not null,
  rows_done     bigint not null,
  rows_expected bigint not null,
  delivery_no   int references delivery,
  beat_at       timestamptz not null
);
comment on table run_progress is 'One row per run that tells how far it is, about once a second. rows_expected is 0 when nobody knows.';

create table readiness_day (
  day         date primary key,
  measured_at timestamptz not null,
  citizens    bigint not null,
  persons     bigint not null,
  ready       bigint not null,
  seconds     double precision not null
);
comment on table readiness_day is 'One row per day of Viet Nam on which somebody counted: the last count of that day, and how long it took.';

create table expected_delivery (
  source        text not null,
  sender        text not null,
  cron          text not null,
  grace_minutes int not null check (grace_minutes between 0 and 10080),
  since         timestamptz not null default now(),
  primary key (source, sender)
);
comment on table expected_delivery is 'One row per rule: by when a delivery of this source is due, in Viet Nam''s time. Sender * stands for every sender that has ever sent this source and has no rule of its own.';
