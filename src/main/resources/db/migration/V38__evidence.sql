-- What is learnt about a mail while it is being handed over counts as soon as nobody else knows what became of it.
alter table outbox add column evidence text;   -- code of that; null: nothing, or of an earlier attempt
-- After it has come back once, what is seen of it may be about the sending before.
alter table outbox add column returned boolean not null default false;
