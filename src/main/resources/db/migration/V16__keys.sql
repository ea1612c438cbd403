-- Under which keys a mail left. Nothing of a person: ids of partners, fingerprints, digests of ciphertext.
create table outbox_seal (
  outbox      uuid not null references outbox on delete cascade,
  partner     text not null,               -- id of the partners file, or 'archive'
  fingerprint text not null check (fingerprint ~ '^([0-9A-F]{40}|[0-9A-F]{64})$'),
  primary key (outbox, partner, fingerprint)
);
create table outbox_sealed_file (
  outbox uuid not null references outbox on delete cascade,
  part   int not null,                     -- from 1
  name   text not null,
  bytes  bigint not null,
  sha256 bytea not null check (length(sha256) = 32),
  signer text not null,                    -- fingerprint of our key
  primary key (outbox, part)
);

-- Who has compared the fingerprint of a partner's key with its owner (gateway.pgp.pin-by-two).
create table key_confirmation (
  partner      text not null,
  fingerprint  text not null check (fingerprint ~ '^([0-9A-F]{40}|[0-9A-F]{64})$'),
  actor        text not null,
  confirmed_at timestamptz not null,
  primary key (partner, fingerprint, actor)
);
