-- What runs by itself. scheduled_tasks belongs to the library db-scheduler and has the form that version 16 of it asks for.

create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  state                text,
  primary key (task_name, task_instance)
);
comment on table scheduled_tasks is 'One row per planned run. A node that picks a row runs it; the others leave it. A dead node''s row is free again when its heartbeat is missing.';

create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);

create table schedule_pause (
  connector text primary key,
  paused_at timestamptz not null default clock_timestamp()
);
comment on table schedule_pause is 'One row per connector that an operator has paused.';
