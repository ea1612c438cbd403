-- Everything that was applied to a case, late or in time: what was noted, by whom, and where it led. Identifiers, dates and
-- codes only.
create table case_event (
  n            bigint generated always as identity,   -- the order in which they were applied
  id           uuid primary key,
  case_id      uuid not null references case_file,
  event        text not null,
  at           timestamptz not null,      -- when it was received, or happened
  noted_at     timestamptz not null,
  actor        text not null,             -- 'gateway', or the login name of a person
  message      uuid references message,
  state_before text,                      -- null: it opened the case
  state_after  text not null,
  late         boolean not null,          -- after the deadline that it meets, or noted more than a day after it happened
  facts        jsonb not null default '{}',
  reason       text
);
create index case_event_case on case_event (case_id, n);
create index case_event_message on case_event (message) where message is not null;

create table contact_attempt (
  id       uuid primary key,
  case_id  uuid not null references case_file,
  at       timestamptz not null,
  medium   text not null check (medium in ('phone', 'text', 'e-mail', 'letter', 'video', 'in-person')),
  result   text not null check (result in ('reached', 'no-answer', 'message-left', 'wrong-contact', 'call-back-asked')),
  actor    text not null,
  noted_at timestamptz not null,
  unique (case_id, at, medium)
);

create table appointment (
  id           uuid primary key,
  case_id      uuid not null references case_file,
  at           timestamptz not null,
  medium       text not null check (medium in ('phone', 'video', 'in-person')),
  state        text not null check (state in ('set', 'cancelled')),
  set_by       text not null,
  set_at       timestamptz not null,
  cancelled_by text check (cancelled_by in ('customer', 'provider')),
  reason_code  text,                      -- of the rule set
  reason       text,                      -- in a person's words, without personal data
  cancelled_at timestamptz,
  check ((state = 'cancelled') = (cancelled_at is not null)),
  check ((state = 'cancelled') = (cancelled_by is not null))
);
create index appointment_case on appointment (case_id, at);

-- One row per revision of a plan or report. Timeliness counts the first, entitlement the accepted one (A-08).
create table report (
  n                bigint generated always as identity,
  id               uuid primary key,
  case_id          uuid not null references case_file,
  type             text not null,         -- of the rule set: plan, six-month, exit
  revision         int not null check (revision > 0),
  first            boolean not null generated always as (revision = 1) stored,
  submitted_on     date not null,         -- day in London
  submitted_at     timestamptz not null,
  document_sha256  text,                  -- hex
  in_employment    boolean,               -- as the report states it
  outcome          text,                  -- code
  message          uuid references message,
  decision         text check (decision in ('accepted', 'rejected')),
  decided_at       timestamptz,           -- when the decision came
  decided_on       date,                  -- the day that the decision states
  stated_on        date,                  -- the day of submission that the acceptance states
  reason_code      text,
  decision_message uuid references message,
  unique (case_id, type, revision),
  check ((decision is null) = (decided_at is null))
);

create table payment (
  id       uuid primary key,
  case_id  uuid not null references case_file,
  element  text not null,                 -- of the rule set
  paid_on  date not null,
  actor    text not null,
  noted_at timestamptz not null,
  unique (case_id, element)
);

alter table case_file add column closed boolean not null default false;  -- as the rule set says of the state
create unique index case_file_open on case_file (desk, urn_key) where not closed;
alter table case_file add column held text;             -- code: nothing but notes is applied until a person releases it
alter table case_file add column held_at timestamptz;
alter table case_file add column special text[] not null default '{}'
  check (special <@ array['mappa', 'sensitive', 'own-employee', 'incident']);
-- It turned out to be one that must not be held: the row stays as proof, nothing in it names anybody.
alter table case_file add column purged_at timestamptz;
alter table case_file alter column referral_date drop not null;
alter table case_file add check ((held is null) = (held_at is null));
alter table case_file add check (referral_date is not null or purged_at is not null);
create index case_file_held on case_file (desk, held_at) where held is not null;

alter table clock add column warned_at timestamptz;
alter table clock add column missed_at timestamptz;     -- when it was noted that it was missed
alter table clock add column alerted_at timestamptz;
create index clock_case on clock (case_id);
