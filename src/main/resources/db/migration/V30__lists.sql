-- What waits for people, the oldest first: each page of a list begins where the one before ended.
create index outbox_unsettled on outbox (queued_at, id) where state in ('uncertain', 'failed', 'suppressed');
drop index review_open;
create index review_open on review (received_at, id) where state = 'open';
drop index notice_people;
create index notice_people on notice (prepared_at, id) where state = 'prepared';
create index case_file_list_closed on case_file (received_at desc, id desc) where purged_at is null and closed;

-- Two filters together are answered from the index of the one, without the table.
drop index message_list_status;
create index message_list_status on message (status, received_at desc, id desc)
  include (mailbox, desk, direction, kind, attachments);
drop index message_list_kind;
create index message_list_kind on message (kind, received_at desc, id desc)
  include (mailbox, desk, direction, status, attachments) where kind is not null;

-- Searches of the history that find little or nothing must not read all of it.
create index history_outcome on history (step, outcome, at, seq);
create index history_actor_step on history (actor, step, at, seq);
create index history_people_step on history (step, at, seq) where actor <> 'gateway';
