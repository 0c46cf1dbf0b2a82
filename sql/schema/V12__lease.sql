-- Who may work: one row per lock. The lock itself is an advisory lock and goes with its connection; the lease says whose it is, shows
-- that the owner lives, and counts the owners, so that a former one can no longer commit.

create table lease (
  name         text primary key,
  epoch        bigint not null,
  owner        text not null,
  held_by      text not null,
  since        timestamptz not null,
  heartbeat_at timestamptz not null,
  released_at  timestamptz
);
comment on table lease is 'One row per lock that was ever taken. Its former owner is fenced off by the epoch.';
comment on column lease.owner is 'The last word of the application_name of every connection of the owner.';
comment on column lease.held_by is 'User, machine and process number, for people.';
comment on column lease.released_at is 'Null while the lock is held, and for ever if its owner died; the next owner takes it up.';
