-- How many answers of a kind went to one address within the hour: a loop is found by it.
drop index outbox_correspondent;
create index outbox_correspondent on outbox (correspondent, kind, queued_at) where message is not null;
