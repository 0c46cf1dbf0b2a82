-- Every read of a profile and every export: insert-only and hash-chained, written in the transaction of what it records.

create table audit (
  audit_no    bigint primary key,
  at          timestamptz not null,
  actor       text not null,
  purpose     text not null,
  action      text not null,
  subject     text not null,
  columns     text[] not null,
  decision    text not null,
  run_no      bigint,
  previous    bytea not null,
  hash        bytea not null
);
comment on table audit is 'One row per access. subject is a keyed reference, never the citizen ID itself. hash = sha256(previous || the row).';

create function audit_hash(previous bytea, audit_no bigint, at timestamptz, words text[]) returns bytea
language sql stable
return sha256(previous || convert_to(
  jsonb_build_array(audit_no, extract(epoch from at), to_jsonb(words))::text, 'UTF8'));
comment on function audit_hash is 'What an entry''s hash must be.';

create function audit_is_insert_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is insert-only';
end
$$;
create trigger audit_is_insert_only before update or delete or truncate on audit
  for each statement execute function audit_is_insert_only();
