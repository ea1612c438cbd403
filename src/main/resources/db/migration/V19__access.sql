-- The secrets of people (their second step) have keys of their own, wrapped by the master key.
alter table vault_key drop constraint vault_key_purpose_check;
alter table vault_key add constraint vault_key_purpose_check
  check (purpose in ('message', 'case', 'index', 'return', 'person'));

-- Who may sign in. A name stands in the history for ever, so it is never given to another person: the row stays.
create table user_account (
  name           text primary key check (name ~ '^[a-z][a-z0-9._-]{1,38}$'),
  roles          text[] not null,
  password       text,                     -- Argon2id; null: signs in elsewhere, or was removed
  one_time_until timestamptz,              -- the password is a one-time password, good until then
  issuer         text,                     -- of OpenID Connect, with the person's id there
  subject        text,
  locked         boolean not null default false,
  key_id         uuid references vault_key,
  secret         bytea,                    -- ciphertext: of the codes of the second step
  secret_proven  boolean not null default false,  -- a code of it was given once
  code_step      bigint not null default 0,       -- the last one used: no code counts twice
  signed_in_at   timestamptz,
  created_at     timestamptz not null,
  removed_at     timestamptz,
  check ((issuer is null) = (subject is null)),
  check ((secret is null) = (key_id is null)),
  check (not secret_proven or secret is not null),
  unique (issuer, subject)
);

-- Codes on paper for a lost telephone, each good once. Keyed hashes.
create table recovery_code (
  name text not null references user_account,
  code bytea not null check (length(code) = 32),
  primary key (name, code)
);

-- Attempts to sign in since the last that succeeded, by keyed hash of a name (known or not) or of an address.
create table sign_in_attempt (
  what       bytea primary key check (length(what) = 32),
  failures   int not null,
  wait_until timestamptz,
  last_at    timestamptz not null
);
create index sign_in_attempt_last on sign_in_attempt (last_at);

-- Tokens for programs. The token itself is shown once and not kept.
create table api_token (
  id         uuid primary key,
  name       text not null references user_account,
  label      text not null,
  hash       bytea not null unique check (length(hash) = 32),
  roles      text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  revoked_at timestamptz
);
create index api_token_name on api_token (name);

-- Sessions of the browser, as Spring Session keeps them: any node takes the next request.
create table spring_session (
  primary_id            char(36) not null primary key,
  session_id            char(36) not null unique,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval int not null,
  expiry_time           bigint not null,
  principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);
create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);
