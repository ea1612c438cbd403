-- Which cases have a message that waits, without a look at the messages themselves.
create index message_people_case on message (case_id, status, desk, urn) where status in ('held', 'parked');
