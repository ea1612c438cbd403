-- The history: append-only, hash-chained. Identifiers only: no names, no health text, no addresses.
create table history (
  seq     bigint primary key check (seq > 0),  -- gap-free from 1
  at      timestamptz not null,
  step    text not null,                       -- received, opened, recognised, read, registered, parked, sent ...
  outcome text not null,
  actor   text not null,                       -- 'gateway', or the login name of a person
  message uuid,                                -- message.id
  case_id uuid,                                -- case_file.id
  urn     text,
  rule    text,                                -- what decided: rule id of the rule set, or policy name
  facts   text not null,                       -- JSON object of identifiers and hashes, exactly as hashed
  prev    bytea not null check (length(prev) = 32),
  hash    bytea not null unique check (length(hash) = 32)
);
create index history_message on history (message) where message is not null;
create index history_case on history (case_id) where case_id is not null;
create index history_urn on history (urn) where urn is not null;

create function history_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'history is append-only: % refused', tg_op;
end $$;
create trigger history_append_only before update or delete on history
  for each row execute function history_is_append_only();
create trigger history_no_truncate before truncate on history
  for each statement execute function history_is_append_only();
