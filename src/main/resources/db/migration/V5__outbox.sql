-- Exact bytes to send, each once. One reply per (case, report, revision, kind).
create table outbox (
  id            uuid primary key,
  message       uuid unique references message,  -- the row that holds the exact bytes; null: could not be composed
  in_reply_to   uuid references message,
  mailbox       text not null,             -- whose SMTP settings send it
  case_id       uuid references case_file,
  kind          text not null,
  report        text not null default '-',
  revision      int not null default 0,
  header_id     text not null unique,      -- the deterministic Message-ID; carries no personal data
  correspondent bytea not null,            -- HMAC of the recipient's address: breaks loops
  state         text not null check (state in ('due', 'sending', 'sent', 'uncertain', 'failed', 'suppressed', 'cancelled')),
  attempts      int not null default 0,
  queued_at     timestamptz not null,
  due_at        timestamptz not null,
  claimed_by    text,                      -- the process that sends it
  sending_at    timestamptz,               -- by the clock of the database: it measures a process, not a deadline
  sent_at       timestamptz,
  reply         text,                      -- of the SMTP server: code and enhanced code only
  cause         text,                      -- code: why it is not sent
  advice        text,                      -- the next step in plain words; never content
  check (message is not null or state in ('failed', 'cancelled')),
  unique nulls not distinct (case_id, kind, report, revision, in_reply_to)
);
create index outbox_work on outbox (due_at) where state = 'due';
create index outbox_sending on outbox (sending_at) where state = 'sending';
create index outbox_people on outbox (state, due_at) where state in ('uncertain', 'failed', 'suppressed');
create index outbox_correspondent on outbox (correspondent, queued_at);
create index outbox_in_reply_to on outbox (in_reply_to) where in_reply_to is not null;
