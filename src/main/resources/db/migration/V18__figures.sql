-- Management information reads events by name and day, and clocks by the day on which they end.
create index case_event_what on case_event (event, at) include (case_id, n);
create index clock_ends on clock (rule, due_at) include (case_id, started_at);

-- What a submitted report says, field by field, for counts of interventions: ciphertext under the key of the case (JSON).
alter table submission add column form bytea;
