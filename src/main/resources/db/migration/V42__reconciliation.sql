-- A comparison of a mailbox with its ledger: asked for by the night or a person, done by the node that reads the mailbox (compared),
-- then closed by any node, which looks through the store as well. Identifiers and numbers only.
create table comparison (
  id       bigint generated always as identity primary key,
  mailbox  text not null,
  state    text not null check (state in ('asked', 'compared', 'done', 'failed')),
  asked_by text not null,                  -- login name, or gateway: the night
  asked_at timestamptz not null,
  done_at  timestamptz,                    -- compared: when the mailbox was looked through
  mails    bigint,                         -- that stood in the mailbox
  entries  bigint,                         -- of the ledger that they were compared with
  failure  text                            -- why there is no comparison, and the next step
);
create index comparison_of_mailbox on comparison (mailbox, id);
create index comparison_open on comparison (mailbox) where state in ('asked', 'compared');

create table difference (
  comparison bigint not null references comparison on delete cascade,
  kind       text not null,                -- not-in-ledger, gone-from-mailbox ...
  number     bigint not null,
  fresh      bigint not null default 0,    -- of those named: how many the comparison before did not name
  primary key (comparison, kind)
);

-- What differs, by name; of very many only the first.
create table difference_item (
  comparison bigint not null,
  kind       text not null,
  item       text not null,                -- folder and UID, or the id of a message or of a row of the outbox
  primary key (comparison, kind, item),
  foreign key (comparison, kind) references difference on delete cascade
);
