-- What the first page counts, and what the search box looks for by its hash, each by an index of its own.
create index clock_open on clock (due_at) where state = 'running' or state = 'missed' and ended_at is null;
create index return_content_sha256 on return_content (sha256);
create index report_document on report (document_sha256) where document_sha256 is not null;
create index submission_document on submission (document_sha256);
create index review_document on review (document_sha256);
create index outbox_sent on outbox (sent_at) where state = 'sent';
