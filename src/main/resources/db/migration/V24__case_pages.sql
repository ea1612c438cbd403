-- A URN is looked up at both desks at once, also by its beginning.
create index case_file_urn on case_file (urn_key text_pattern_ops);
create index case_file_previous on case_file (previous_case) where previous_case is not null;

-- The list of cases, newest first, by what people choose: each page begins where the one before ended.
create index case_file_list on case_file (received_at desc, id desc) where purged_at is null;
create index case_file_list_open on case_file (received_at desc, id desc) where purged_at is null and not closed;
create index case_file_list_desk on case_file (desk, received_at desc, id desc) where purged_at is null;
create index case_file_list_state on case_file (state, received_at desc, id desc) where purged_at is null;
create index case_file_list_contract on case_file (contract, received_at desc, id desc) where purged_at is null;
create index clock_unmet on clock (case_id, due_at) where state = 'missed' and ended_at is null;
create index review_open_case on review (case_id) where state = 'open';
create index outbox_people_case on outbox (case_id) where state in ('uncertain', 'failed', 'suppressed');

-- A file that a person gave a page, until the page is sent or given up: each under a key of its own.
create table draft_file (
  id       uuid primary key,
  case_id  uuid references case_file,
  key_id   uuid not null references vault_key,
  person   text not null,                  -- only this one gets it back
  part     text not null,                  -- field of the page
  content  bytea not null,                 -- ciphertext (JSON): name, type, bytes
  given_at timestamptz not null
);
create index draft_file_case on draft_file (case_id);
create index draft_file_given on draft_file (given_at);
