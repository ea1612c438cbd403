-- False from the claim until the bytes go to SMTP: when its process dies before, nothing has left, and it is simply due again.
-- True is the careful answer, for rows claimed by a version that does not know the column.
alter table outbox add column handed_over boolean not null default true;
