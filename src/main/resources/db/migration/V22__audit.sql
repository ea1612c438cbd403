-- Searching the history by time, kind of step and person; the newest first.
create index history_at on history (at, seq);
create index history_step on history (step, at, seq);
create index history_person on history (actor, at, seq) where actor <> 'gateway';

-- The head of the chain as it was once a day, signed by our own key: whoever rewrites the history later cannot make these fit.
create table anchor (
  day       date primary key,           -- in London
  seq       bigint not null,
  hash      bytea not null check (length(hash) = 32),
  made_at   timestamptz not null,
  statement bytea not null,             -- the exact bytes that are signed
  signature bytea not null,             -- detached, armoured
  signer    text not null,              -- full fingerprint
  outbox    uuid                        -- the mail that took it to the auditor; null: it was not asked for
);
