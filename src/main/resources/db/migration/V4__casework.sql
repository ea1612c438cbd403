create table case_file (
  id            uuid primary key,
  desk          text not null check (desk in ('provider', 'adviser')),
  urn           text not null,            -- as received
  urn_key       text not null,            -- normalised: upper case, no blanks
  generation    int not null default 1,   -- a re-referral under the same URN is a new case
  contract      text not null,
  rule_set      text not null,            -- kept for life
  state         text not null,
  resume        text[] not null default '{}',  -- states to come back to after an interruption, the last one last
  referral_date date not null,
  received_at   timestamptz not null,     -- of the referral, in the mailbox
  key_id        uuid not null references vault_key,
  details       bytea,                    -- ciphertext (JSON): fields of the form, each with where it was found
  missing       text[] not null default '{}',  -- keys of required fields that were not given
  previous_case uuid references case_file,
  version       int not null default 1,
  opened_at     timestamptz not null,
  updated_at    timestamptz not null,
  unique (desk, urn_key, generation)
);
create table clock (
  id         uuid primary key,
  case_id    uuid not null references case_file,
  rule       text not null,               -- C-06 ...
  started_at timestamptz not null,
  due_at     timestamptz not null,
  firm       boolean not null,            -- false: warn only
  state      text not null check (state in ('running', 'met', 'missed', 'stopped')),
  ended_at   timestamptz,
  unique (case_id, rule, started_at)
);
create index clock_due on clock (due_at) where state = 'running';
alter table message add foreign key (case_id) references case_file;
