-- The decisions of the last days, without a look at all others.
create index review_decided on review (decided_at desc, id desc) where decided_at is not null;

-- Planned returns, the latest first.
create index schedule_run_at on schedule_run (planned_at desc, rule_set desc, return_id desc, period desc);
