-- Exact bytes to send, each once. One reply per (case, report, revision, kind).
create table outbox (
  id            uuid primary key,
  message       uuid not null unique references message,  -- the row that holds the exact bytes
  in_reply_to   uuid references message,
  mailbox       text not null,             -- whose SMTP settings send it
  case_id       uuid references case_file,
  kind          text not null,
  report        text not null default '-',
  revision      int not null default 0,
  header_id     text not null unique,      -- the deterministic Message-ID; carries no personal data
  state         text not null check (state in ('due', 'sending', 'sent', 'uncertain', 'failed', 'suppressed', 'cancelled')),
  attempts      int not null default 0,
  due_at        timestamptz not null,
  claimed_by    text,
  sending_at    timestamptz,
  sent_at       timestamptz,
  reply         text,                      -- of the SMTP server: code and enhanced code only
  unique nulls not distinct (case_id, kind, report, revision, in_reply_to)
);
create index outbox_work on outbox (due_at) where state = 'due';
create index outbox_people on outbox (state, due_at) where state in ('uncertain', 'failed');
