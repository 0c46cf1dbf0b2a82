-- Deliveries that were taken back: who, when, why, and what it did. The ledger of a delivery stays until it is delivered again; its
-- receipt is kept here.
create table retraction (
  retraction_no      int generated always as identity primary key,
  delivery_no        int not null references delivery,
  reason             text not null,
  actor              text not null,
  at                 timestamptz not null default now(),
  run_no             bigint references run,
  layout_sha256      text not null,
  rows_read          bigint not null,
  loaded             bigint not null,
  unchanged          bigint not null,
  superseded         bigint not null,
  held               bigint not null,
  rejected           bigint not null,
  statements_removed bigint not null,
  statements_kept    bigint not null,
  active_again       bigint not null,
  identities_removed bigint not null,
  held_again         bigint not null,
  moved              bigint not null,
  profiles_removed   bigint not null,
  profiles_changed   bigint not null
);
create index retraction_delivery on retraction (delivery_no);
comment on table retraction is 'One row per time a delivery was taken back, with its receipt of then. Insert-only.';

create function retraction_is_insert_only() returns trigger language plpgsql as $$
begin
  raise exception 'the history of retractions is insert-only';
end
$$;

create trigger retraction_is_insert_only before update or delete or truncate on retraction
  for each statement execute function retraction_is_insert_only();
