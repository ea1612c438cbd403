-- What waits for people beside the parked messages: of 100,000 cases 2,000 open reviews (20,000 decided), 2,000 notices (20,000
-- discarded), 1,000 mails that did not leave for certain, and five years of planned returns. Beneath it random bytes, not content.
create temp table chosen as
select id, row_number() over (order by id) as i, opened_at, count(*) over () as cases from case_file where purged_at is null;

insert into review (id, case_id, report, revision, message, received_at, form, document, document_sha256, findings, state,
                    decided_at, decided_by)
select ('6' || substr(id::text, 2))::uuid, id, 'plan', 1, m.message, opened_at + interval '20 days', sha256('f'), sha256('d'),
       encode(sha256(id::text::bytea), 'hex'), findings.list, case when i % 50 = 0 then 'open' else 'accepted' end,
       case when i % 50 > 0 then opened_at + interval '22 days' end, case when i % 50 > 0 then 'alex' end
from chosen
join lateral (select id as message from message where case_id = chosen.id order by received_at limit 1) as m on true
cross join (select jsonb_agg(jsonb_build_object('criterion', 'QS-' || n, 'words', 'Says what is asked in section ' || n, 'mechanical', true, 'verdict',
                     case n % 10 when 0 then 'NOT_MET' when 1 then 'NEEDS_A_PERSON' else 'MET' end,
                     'note', 'Section ' || n || ' says enough', 'source', 'paragraph ' || n, 'place', 'page 2')) as list
            from generate_series(1, 30) as n) as findings
where i % 5 = 0;

insert into notice (id, case_id, kind, cause, state, late, "values", prepared_at, decided_at, decided_by)
select ('7' || substr(id::text, 2))::uuid, id, 'V-08', 'clock:C-08:' || opened_at, case when i % 50 = 1 then 'prepared' else 'discarded' end,
       false, sha256('v'), opened_at + interval '5 days', case when i % 50 <> 1 then opened_at + interval '6 days' end,
       case when i % 50 <> 1 then 'alex' end
from chosen where i % 5 = 1;

insert into outbox (id, mailbox, case_id, kind, report, revision, header_id, correspondent, state, attempts, queued_at, due_at, cause,
                    advice)
select ('8' || substr(id::text, 2))::uuid, 'provider', id, 'notice', '-', 0, 'f' || i || '@bench.example', sha256('c'), 'failed', 3,
       opened_at + interval '7 days', opened_at + interval '7 days', 'refused', 'Check the address, then send it again'
from chosen where i % 100 = 2;

insert into schedule_run (rule_set, return_id, period, planned_on, planned_at, state, attempts, next_at, settled_at)
select 'mhss-v8', name, to_char(day, 'YYYY-MM'), day, day, 'made', 1, day, day
from generate_series(now() - interval '5 years', now(), interval '1 month') as day, unnest(array['claim', 'monthly', 'quarterly']) as name;
drop table chosen;

-- The watch has dealt with all of it long ago.
insert into watch_mark (name, n, at) select 'events', max(n), now() from case_event;
