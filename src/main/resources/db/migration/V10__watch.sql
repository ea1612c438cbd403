-- Letters that a clock, an event or the end of a month calls for. Whatever a person wrote is ciphertext under the key of the case.
create table notice (
  id          uuid primary key,
  case_id     uuid not null references case_file,
  kind        text not null,               -- of the rule set: V-08 ...
  cause       text not null,               -- clock:<rule>:<start>, event:<event>:<id>, month:<yyyy-mm>: each prepares one
  state       text not null check (state in ('prepared', 'queued', 'discarded')),
  late        boolean not null,            -- what called for it lay further back than a day
  "values"    bytea not null,                       -- ciphertext (JSON)
  prepared_at timestamptz not null,
  decided_at  timestamptz,
  decided_by  text,                        -- login name, or gateway
  outbox      uuid references outbox,
  problem     text,                        -- why it did not go by itself, in plain words; never content
  check ((state = 'prepared') = (decided_at is null)),
  check ((state = 'queued') = (outbox is not null)),
  unique (case_id, kind, cause)
);
create index notice_people on notice (prepared_at) where state = 'prepared';

-- What the watch has dealt with: each thing once, on however many nodes.
create table watch_done (
  what text primary key,                   -- event:<id>, month:<case>:<yyyy-mm>, alert:<..>, digest:<desk>:<day>
  at   timestamptz not null
);
