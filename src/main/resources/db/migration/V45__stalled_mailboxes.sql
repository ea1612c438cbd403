-- Since when the poll that its reader is at has brought nothing forward; null while there is nothing to say.
alter table mailbox_health add column stalled_since timestamptz;
