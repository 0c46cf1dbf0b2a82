-- Files kept outside the store because they fit no layout: their rows count as held until the same bytes are a delivery, or somebody
-- decides that they are none.

create table aside_file (
  name              text primary key,
  source            text not null,
  sender            text not null,
  sha256            text not null,
  file_name         text not null,
  rows              bigint not null,
  set_aside_at      timestamptz not null default now(),
  dismissed_because text,
  dismissed_by      text
);
comment on table aside_file is 'One row per file set aside. name: its folder under DECLARE_ONCE_HOME/set-aside; rows: below what looks like its header, 0 where nothing does.';
