-- The URN that a message speaks of, as far as it is known: a parked one is found by it, a waiting one is released by it.
alter table message add column urn text;   -- normalised
create index message_waiting on message (desk, urn) where urn is not null and case_id is null and status in ('stored', 'parked');

-- What changed a case, by what was signed: the same signature under another Message-ID is a repetition, not a second word.
create table seen_signature (
  digest    bytea primary key check (length(digest) = 32),  -- SHA-256 of signer, time of signing and what was signed
  message   uuid not null references message on delete cascade,
  signed_at timestamptz not null
);
create index seen_signature_message on seen_signature (message);
