-- Keys of programs that hand in files by themselves, and what an operator has to know of at once.

create table api_token (
  token_id   uuid primary key,
  user_name  text not null references app_user,
  label      text not null,
  hash       text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at    timestamptz,
  revoked_at timestamptz
);
comment on table api_token is 'One row per token of a user: it may do what the user may, until it expires or is revoked. The token itself is not kept.';
comment on column api_token.hash is 'SHA-256 of the token, which holds 256 random bits: a slow hash would add nothing.';
create index api_token_user on api_token (user_name);

create table alert (
  alert_id        bigint generated always as identity primary key,
  kind            text not null check (kind in ('failed', 'stuck', 'late', 'unbalanced', 'drift')),
  event           text not null,
  run_no          bigint,
  delivery_id     text,
  source          text,
  sender          text,
  raised_at       timestamptz not null default now(),
  mailed_at       timestamptz,
  posted_at       timestamptz,
  tries           int not null default 0,
  next_try_at     timestamptz not null default now(),
  acknowledged_at timestamptz,
  acknowledged_by text,
  unique (kind, event)
);
comment on table alert is 'One row per event, however often it is seen. Holds codes and numbers alone: no name of a file, no value of a row.';
comment on column alert.event is 'What tells the event from others of its kind, such as a run''s number.';
comment on column alert.tries is 'How often it was tried to send it; each time the next try waits longer.';
create index alert_open on alert (alert_id) where acknowledged_at is null;
