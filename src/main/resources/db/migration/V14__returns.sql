-- Returns of the provider desk. Their content is ciphertext under a key of each; rows are identifiers, numbers and codes.
alter table vault_key drop constraint vault_key_purpose_check;
alter table vault_key add constraint vault_key_purpose_check
  check (purpose in ('message', 'case', 'index', 'return'));

create table return_file (
  id           uuid primary key,
  rule_set     text not null,
  return_id    text not null,             -- of the rule set: claim, monthly ...
  period       text not null,             -- 2018-05, 2018-Q2, 2018 ...
  period_first date not null,
  period_last  date not null,
  version      int not null check (version > 0),
  kind         text,                      -- of the message that carries it; null: not sent, only kept
  content_kind text not null,             -- claim, prap-worksheet, information, carried
  state        text not null check (state in ('due', 'waiting', 'queued', 'kept', 'discarded')),
  late         boolean not null,
  planned_at   timestamptz not null,
  cut_off      timestamptz not null,
  as_of        bigint not null,           -- only events with case_event.n up to this count
  made_at      timestamptz not null,
  made_by      text not null,             -- 'gateway', or the login name of a person
  sections     text[] not null default '{}',  -- of an ad-hoc return: what was asked for; empty: all
  contract     text,                      -- of an ad-hoc return: the one asked for; null: all
  "rows"       bigint not null,
  total_pence  bigint,
  key_id       uuid not null references vault_key,
  corrects     uuid references return_file,
  superseded   boolean not null default false,  -- a later version replaces it
  reason       text,                      -- why it was corrected or discarded; no personal data
  approved_by  text,
  approved_at  timestamptz,
  discarded_by text,
  discarded_at timestamptz,
  outbox       uuid references outbox,
  problem      text,                      -- why it could not be sealed, and the next step; never content
  problem_at   timestamptz,
  unique (rule_set, return_id, period, version),
  check ((state = 'queued') = (outbox is not null) or state = 'discarded'),
  check ((state = 'discarded') = (discarded_at is not null))
);
create index return_file_period on return_file (period_last, rule_set, return_id);
create index return_file_due on return_file (made_at) where state = 'due';
create index return_file_outbox on return_file (outbox) where outbox is not null;

create table return_content (
  "return"    uuid not null references return_file,
  file_no     int not null,
  name        text not null,
  media_type  text not null,
  size        bigint not null,            -- of the plaintext
  sha256      text not null,              -- of the plaintext, hex
  primary key ("return", file_no)
);
create table return_segment (
  "return"   uuid not null,
  file_no    int not null,
  n          int not null,
  segment    bytea not null,              -- ciphertext
  primary key ("return", file_no, n),
  foreign key ("return", file_no) references return_content
);
alter table return_segment alter column segment set storage external;

-- What was claimed. Once for ever: a line stands until a correction, or discarding the return, releases it.
create table return_claim_line (
  "return"       uuid not null references return_file,
  line_no        int not null,
  case_id        uuid not null references case_file,
  contract       text not null,
  urn            text,                    -- null once the case was purged
  urn_key        text,
  element        text not null,
  accepted_on    date not null,
  in_employment  boolean,
  amount_pence   bigint,
  event          bigint not null,         -- case_event.n
  as_of          bigint not null,         -- of the return
  period_last    date not null,           -- of the return
  released_as_of bigint,                  -- null: it stands; else the watermark since which it does not
  primary key ("return", line_no)
);
create unique index return_claim_line_once on return_claim_line (urn_key, element) where released_as_of is null;
create index return_claim_line_urn on return_claim_line (urn_key, element);
create index return_claim_line_case on return_claim_line (case_id);

create table return_left_out (
  "return" uuid not null references return_file,
  n        int not null,
  case_id  uuid references case_file,
  urn      text,
  element  text,
  cause    text not null,
  words    text not null,
  primary key ("return", n)
);
create index return_left_out_case on return_left_out (case_id);

create table return_figure (
  "return"    uuid not null references return_file,
  n           int not null,
  id          text not null,
  words       text not null,
  numerator   bigint,
  denominator bigint,
  shown       text not null,
  primary key ("return", n)
);

-- What happened to returns is found without reading the whole history.
create index history_return on history (seq) where step like 'return-%';
