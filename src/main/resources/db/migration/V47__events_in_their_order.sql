-- The watch looks again and again for the events behind its mark: without this it reads all events there ever were.
create index case_event_n on case_event (n);
