-- How often a mail that the server did not give was asked for again by the gateway itself.
alter table mailbox_entry add column retries int not null default 0;
