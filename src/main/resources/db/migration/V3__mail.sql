-- One row per mail in or out. Whatever a person wrote is ciphertext under the vault key.
create table message (
  id            uuid primary key,
  direction     text not null check (direction in ('in', 'out')),
  mailbox       text not null,
  desk          text not null check (desk in ('provider', 'adviser')),
  received_at   timestamptz not null,   -- in: INTERNALDATE; out: when it was composed
  stored_at     timestamptz not null,
  size          bigint not null,
  sha256        bytea,                  -- of the raw bytes; null only once withheld
  key_id        uuid not null references vault_key,
  listing       bytea,                  -- ciphertext: the headers needed to list it (JSON)
  message_index bytea,                  -- HMAC of the Message-ID
  sender_index  bytea,                  -- HMAC of the address at the other end: sender of mail in, recipient of mail out
  status        text not null check (status in
                  ('stored', 'held', 'parked', 'applied', 'duplicate', 'not-ours', 'withheld', 'discarded', 'out')),
  kind          text,                   -- message kind of the rule set, once recognised
  case_id       uuid,
  attempts      int not null default 0,
  claimed_by    text,
  claimed_until timestamptz,
  next_try_at   timestamptz,            -- for a temporary failure
  cause         text,                   -- code of the refusal, parked and held only
  cause_text    text,                   -- the cause and the next step in plain words; never content
  needs_key     text[],                 -- held: OpenPGP key ids (hex) any of which would open it
  assigned_to   text,
  replays       int not null default 0,
  may_send      boolean not null default true,  -- false after a replay that was not asked to send again
  check (sha256 is not null or status = 'withheld')
);
create index message_work on message (stored_at) where status = 'stored';
create index message_people on message (status, stored_at) where status in ('held', 'parked');
create index message_sha256 on message (sha256);
create index message_by_id on message (message_index);
create index message_by_sender on message (sender_index, stored_at);
create index message_case on message (case_id) where case_id is not null;

-- The raw bytes, as ciphertext, in segments so that no mail has to fit into memory.
create table message_content (
  message uuid not null references message on delete cascade,
  n       int not null,
  segment bytea not null,
  primary key (message, n)
);
alter table message_content alter column segment set storage external;

-- The ledger of a mailbox: what became of every UID.
create table mailbox_folder (
  mailbox     text not null,
  folder      text not null,
  uidvalidity bigint not null,
  watermark   bigint not null,          -- every UID up to here has its entry, or lies before the baseline
  baseline    bigint not null,          -- UIDs up to here were there before the gateway: never read, never answered
  baseline_at timestamptz not null,
  updated_at  timestamptz not null,
  primary key (mailbox, folder)
);
create table mailbox_entry (
  mailbox     text not null,
  folder      text not null,
  uidvalidity bigint not null,
  uid         bigint not null,
  outcome     text not null check (outcome in ('fetching', 'stored', 'copy', 'withheld', 'unreadable', 'gone')),
  message     uuid,
  attempts    int not null default 0,
  noted_at    timestamptz not null,
  primary key (mailbox, folder, uidvalidity, uid)
);
create index mailbox_entry_message on mailbox_entry (message) where message is not null;

create table mailbox_lease (
  mailbox    text primary key,
  owner      text not null,
  epoch      bigint not null,
  expires_at timestamptz not null
);
create table mailbox_health (
  mailbox         text primary key,
  checked_at      timestamptz not null,
  succeeded_at    timestamptz,
  failures        int not null default 0,   -- in a row
  next_check_at   timestamptz,
  failure         text                      -- cause and next step; no addresses, no content
);
