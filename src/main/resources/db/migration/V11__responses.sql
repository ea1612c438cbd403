-- A letter without a case: the mailbox tells the two desks of one installation apart.
alter table outbox drop constraint outbox_case_id_kind_report_revision_in_reply_to_key;
alter table outbox add constraint outbox_once
  unique nulls not distinct (mailbox, case_id, kind, report, revision, in_reply_to);

-- What a letter was ordered with, kept while it could not be composed: a person has it composed again once the cause is mended.
create table letter_order (
  outbox  uuid primary key references outbox on delete cascade,
  key_id  uuid not null references vault_key,  -- of the case, or its own
  content bytea not null                       -- ciphertext
);
