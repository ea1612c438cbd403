-- Letters that a clock, an event or a hold calls for. Whatever a person wrote is ciphertext under the key of the case.
create table notice (
  id          uuid primary key,
  case_id     uuid not null references case_file,
  kind        text not null,               -- of the rule set: V-08 ...
  cause       text not null,               -- clock:C-08:<start>, event:<event>:<id>, hold:<code>:<since>: each prepares one
  state       text not null check (state in ('prepared', 'queued', 'discarded')),
  late        boolean not null,            -- what called for it lay further back than a day
  "values"    bytea not null,              -- ciphertext (JSON)
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
create index notice_case on notice (case_id);

-- Events whose notice waits for the day of a schedule: one notice for all of a case.
create table notice_later (
  event   uuid primary key,                -- case_event.id
  case_id uuid not null references case_file,
  kind    text not null,
  ripe_on date not null                    -- day in London
);

-- What the watch has dealt with, each thing once on however many nodes. Events up to the mark need no row of their own.
create table watch_done (
  what text primary key,                   -- event:<id>, digest:<desk>:<day>
  at   timestamptz not null
);
create table watch_mark (
  name text primary key,                   -- events, withheld, swept
  n    bigint not null,
  at   timestamptz not null
);

-- What people are told at once. Identifiers and codes only.
create table alert (
  what     text primary key,               -- clock:<id>, held:<case>:<since>, review:<id>, withheld:<entry of the history>
  desk     text,                           -- null: both
  urn      text,
  words    text not null,                  -- what happened and the next step; never content
  at       timestamptz not null,           -- when it happened
  noted_at timestamptz not null,
  told_at  timestamptz                     -- when it was put into a mail; of what was old already, when it was noted
);
create index alert_untold on alert (noted_at) where told_at is null;
