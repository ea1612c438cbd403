-- The list of messages, newest first: every page costs the same, however deep. A filter with few hits has an index of its own;
-- the others are answered from the index of the list alone, without the table.
alter table message add column attachments int;  -- files that were in it; null: not looked into, or stored before this was counted

create index message_list on message (received_at desc, id desc)
  include (mailbox, desk, direction, status, kind, attachments);
create index message_list_status on message (status, received_at desc, id desc);
create index message_list_kind on message (kind, received_at desc, id desc) where kind is not null;
create index message_list_sender on message (sender_index, received_at desc, id desc) where sender_index is not null;
create index message_urn on message (urn) where urn is not null;
drop index message_by_sender;
create index outbox_cancelled on outbox (queued_at) where state = 'cancelled';

-- What a person looks for again and again. Identifiers and codes only: an address stands in it as its keyed index.
create table saved_search (
  person   text not null,                 -- login name
  name     text not null,
  query    text not null,
  saved_at timestamptz not null,
  primary key (person, name)
);
