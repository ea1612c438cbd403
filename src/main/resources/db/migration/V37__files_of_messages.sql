-- By which a mail is found that holds a file: HMAC of the SHA-256 of each, opened. Mails of before
-- have none until they are processed again.
alter table message add column file_index bytea[];
create index message_files on message using gin (file_index) where file_index is not null;
