-- A mail of a mailbox to itself, through outbox, mail servers, ledger and processing. Of the mail nothing stays but this row.
create table heartbeat (
  id         uuid primary key,
  mailbox    text not null,
  asked_by   text not null,                -- login name, or gateway: the schedule
  sent_at    timestamptz not null,         -- put into the outbox
  outbox     uuid,                         -- null once its row is gone
  arrived_at timestamptz,                  -- processed as the last step of its way
  problem    text                          -- why it did not leave, and the next step
);
create index heartbeat_of_mailbox on heartbeat (mailbox, sent_at desc);
create index heartbeat_outbox on heartbeat (sent_at) where outbox is not null;

-- 'heartbeat': it came back; its message is gone again.
alter table mailbox_entry drop constraint mailbox_entry_outcome_check;
alter table mailbox_entry add constraint mailbox_entry_outcome_check check
  (outcome in ('fetching', 'stored', 'copy', 'withheld', 'unreadable', 'gone', 'baseline', 'heartbeat'));
