-- By which the same bytes are known when they come again; the hash itself goes.
alter table message add column withheld_index bytea;   -- HMAC of the SHA-256; null until withheld
create index message_withheld on message (withheld_index) where withheld_index is not null;

-- What a person had said a mail is stayed in its row so far.
update message set said_kind = null, said_urn = null
where status = 'withheld' and (said_kind is not null or said_urn is not null);
