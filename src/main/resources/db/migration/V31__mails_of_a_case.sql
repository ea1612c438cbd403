-- The page of a case asks for its mails; the constraint that began with the case begins with the mailbox since V11.
create index outbox_case on outbox (case_id) where case_id is not null;
