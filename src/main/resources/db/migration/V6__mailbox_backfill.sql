-- An explicit back-fill: mails that lie before the baseline and are to be read after all. Asked for by a person, counted by the
-- node that reads the mailbox, approved by a person, then done by that node.
create table mailbox_backfill (
  id          bigint generated always as identity primary key,
  mailbox     text not null,
  since       date not null,               -- INTERNALDATE, day of the mail server
  state       text not null check (state in ('asked', 'previewed', 'approved', 'done', 'withdrawn')),
  mails       int,                         -- previewed: how many lie there; done: how many were listed
  first_at    timestamptz,                 -- INTERNALDATE of the oldest and of the newest of them
  last_at     timestamptz,
  asked_by    text not null,
  asked_at    timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  done_at     timestamptz
);
create index mailbox_backfill_open on mailbox_backfill (mailbox) where state in ('asked', 'approved');

-- 'fetching': known, not settled yet. 'baseline': came into the folder later (moved there by a person), but into the mailbox
-- before the gateway: left for people.
alter table mailbox_entry drop constraint mailbox_entry_outcome_check;
alter table mailbox_entry add check
  (outcome in ('fetching', 'stored', 'copy', 'withheld', 'unreadable', 'gone', 'baseline'));
alter table mailbox_entry add column backfill bigint references mailbox_backfill;
alter table mailbox_entry add column next_try_at timestamptz;  -- 'fetching': failed by itself, not again before this
create index mailbox_entry_open on mailbox_entry (mailbox, folder, uidvalidity, attempts, uid) where outcome = 'fetching';

comment on column mailbox_folder.folder is
  'name on the server; ''*'' (uidvalidity 0) is no folder: since then all folders of the mailbox are watched';
comment on column mailbox_folder.uidvalidity is '0: watched, but not seen on the server yet';
