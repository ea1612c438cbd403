-- A report that came in at the adviser desk, put before a person. One per revision.
create table review (
  id              uuid primary key,
  case_id         uuid not null references case_file,
  report          text not null,           -- of the rule set: plan, six-month, exit
  revision        int not null check (revision > 0),
  message         uuid not null references message,
  received_at     timestamptz not null,
  form            bytea not null,          -- ciphertext under the key of the case (JSON): name and type of the file, fields with places
  document        bytea not null,          -- ciphertext under the key of the case: the file itself
  document_sha256 text not null,           -- hex
  findings        jsonb not null,          -- criteria, verdicts, places, notes; no content
  recommendations int,                     -- paragraphs of agreed support; null where there is none
  state           text not null check (state in ('open', 'accepted', 'rejected', 'superseded')),
  decided_at      timestamptz,
  decided_by      text,
  reasons         text[] not null default '{}',
  details         bytea,                   -- ciphertext under the key of the case
  letter          uuid,                    -- in the outbox
  unique (case_id, report, revision),
  unique (message, report),
  check ((state in ('open', 'superseded')) = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null))
);
create index review_open on review (received_at) where state = 'open';

-- A report that left the provider desk, with what its check said at that moment.
create table submission (
  id              uuid primary key,
  case_id         uuid not null references case_file,
  report          text not null,
  revision        int not null check (revision > 0),
  actor           text not null,
  submitted_on    date not null,           -- day in London
  submitted_at    timestamptz not null,
  document_sha256 text not null,
  findings        jsonb not null,
  recommendations int,
  anyway          text,                    -- why it left although it was not to standard; no personal data
  letters         uuid[] not null,
  unique (case_id, report, revision)
);
