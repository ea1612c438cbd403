-- Invented cases of a provider desk under mhss-v8, with five years of events, clocks and reports behind them. All of it is
-- computed from the number of the case: the same numbers give the same cases.
--
-- Given: a temporary table day (day, working, number, wd1, wd2, wd3, wd5, wd10): each calendar day; the number of the working
-- day (null: none); the n-th working day after it. ${cases}: how many. ${until}: the last day; what would come later did not
-- happen yet. ${contracts}: how many, called bench-1, bench-2 ...

create function pg_temp.dice(i bigint, salt int) returns float8 language sql immutable
  return (hashint8extended(i * 1000 + salt, 7) & 1048575)::float8 / 1048576;

create function pg_temp.at(day date, seconds float8) returns timestamptz language sql stable
  return (day + make_interval(secs => floor(seconds))) at time zone 'Europe/London';

create function pg_temp.event_id(i bigint, step int) returns uuid language sql immutable
  return ('10000000-0000-4000-8000-' || lpad(to_hex(i * 32 + step), 12, '0'))::uuid;

create function pg_temp.case_id(i bigint) returns uuid language sql immutable
  return ('20000000-0000-4000-8000-' || lpad(to_hex(i), 12, '0'))::uuid;

-- lot: what becomes of it. A re-referral comes half of the five years after a case that went its ordinary way.
create temp table drawn as
select i, pg_temp.dice(i, 1) as lot,
       case when i % 200 = 0 and i > ${cases} / 2 and pg_temp.dice(i - ${cases} / 2, 1) >= 0.12
            then i - ${cases} / 2 end as previous,
       'bench-' || 1 + i % ${contracts} as contract,
       day.day as referred_on,
       pg_temp.at(day.day, 28800 + 36000 * pg_temp.dice(i, 2)) as received_at,
       (day.day + interval '1 month')::date as plan_due,
       (day.day + interval '6 months')::date as ends_on,
       day.wd1 as next_day, day.wd3 as third_day
from generate_series(1, ${cases}) as i
join day on day.number = (select max(number) from day) - (${cases} - i) * 1264 / ${cases};

-- When the plan comes: a month after the referral at the latest, one in ten later.
create temp table planned as
select drawn.*,
       case when lot < 0.03 then null
            when pg_temp.dice(i, 3) < 0.90 then received_at + make_interval(mins => 20 + (60 * pg_temp.dice(i, 4))::int)
            when pg_temp.dice(i, 3) < 0.96 then pg_temp.at(next_day, 30000 + 1000 * pg_temp.dice(i, 4))
            else pg_temp.at(third_day, 60000) end as contacted_at,
       case when lot >= 0.07
            then case when pg_temp.dice(i, 5) < 0.90 then plan_due - floor(18 * pg_temp.dice(i, 6))::int
                      else plan_due + 1 + floor(9 * pg_temp.dice(i, 6))::int end end as plan_on,
       pg_temp.dice(i, 7) < 0.08 as plan_rejected,
       pg_temp.dice(i, 8) < 0.06 as exit_rejected,
       case when lot < 0.07 then 'none'
            when lot < 0.12 then 'not-in-work'
            when pg_temp.dice(i, 9) < 0.66 then 'same-job'
            when pg_temp.dice(i, 9) < 0.78 then 'changed-job'
            when pg_temp.dice(i, 9) < 0.88 then 'other-employer'
            else 'not-in-work' end as outcome
from drawn;

create temp table decided as
select planned.*,
       case when plan_rejected then wd3 end as plan_rejected_on,
       case when plan_rejected then wd3 + 1 + floor(5 * pg_temp.dice(i, 10))::int end as plan_again_on,
       case when plan_rejected then wd3 + 9 else case when pg_temp.dice(i, 11) < 0.9 then wd3 else wd10 end end as plan_accepted_on
from planned left join day on day.day = planned.plan_on;

create temp table exited as
select decided.*, day.wd10 as exit_due,
       case when lot >= 0.07
            then case when pg_temp.dice(i, 12) < 0.92 then day.wd10 - floor(10 * pg_temp.dice(i, 13))::int
                      else day.wd10 + 1 + floor(9 * pg_temp.dice(i, 13))::int end end as exit_on
from decided join day on day.day = decided.ends_on;

create temp table invented as
select exited.*,
       case when exit_rejected then day.wd2 end as exit_rejected_on,
       case when exit_rejected then day.wd2 + 1 + floor(4 * pg_temp.dice(i, 14))::int end as exit_again_on,
       case when exit_rejected then day.wd2 + 8 else day.wd3 end as exit_accepted_on,
       coalesce(previous, i) as named
from exited left join day on day.day = exited.exit_on;
drop table drawn, planned, decided, exited;

create temp table happened as
select i, step, event, at, before, after, facts, late
from (
  select i, step, event, at, before, after, coalesce(facts, '{}') as facts, late
  from invented, lateral (values
    (1, 'referral', received_at, null, 'REFERRED', null, false),
    (2, 'contact-made', contacted_at, 'REFERRED', 'CONTACTED', null, contacted_at > pg_temp.at(next_day, 64800)),
    (2, 'no-contact-reported', case when lot < 0.03 then pg_temp.at(third_day, 60000) end, 'REFERRED', 'NO_CONTACT_REPORTED', null, false),
    (3, 'appointment-set', contacted_at + interval '3 minutes', 'CONTACTED', 'APPOINTMENT_SET', null, false),
    (4, 'plan-submitted', pg_temp.at(plan_on, 34000 + 20000 * pg_temp.dice(i, 20)), 'APPOINTMENT_SET', 'PLAN_SUBMITTED', '{"in-employment": "Y"}', plan_on > plan_due),
    (5, 'plan-rejected', pg_temp.at(plan_rejected_on, 36000), 'PLAN_SUBMITTED', 'PLAN_REWORK', '{"reason-code": "V8-RJ5"}', false),
    (6, 'plan-resubmitted', pg_temp.at(plan_again_on, 40000), 'PLAN_REWORK', 'PLAN_SUBMITTED', '{"in-employment": "Y"}', false),
    (7, 'plan-accepted', pg_temp.at(plan_accepted_on, 30000 + 30000 * pg_temp.dice(i, 21)), 'PLAN_SUBMITTED', 'IN_SUPPORT', null, false),
    (8, 'paused', case when lot between 0.03 and 0.07 then pg_temp.at(third_day + 1, 50000)
                       when lot < 0.12 then pg_temp.at(plan_accepted_on + 20, 50000)
                       when lot < 0.16 then pg_temp.at(plan_accepted_on + 15, 50000) end,
        case when lot < 0.07 then 'APPOINTMENT_SET' else 'IN_SUPPORT' end, 'PAUSED', '{"reason-code": "left-job"}', false),
    (9, 'returned', case when lot between 0.12 and 0.16 then pg_temp.at(plan_accepted_on + 35, 50000) end, 'PAUSED', 'IN_SUPPORT', null, false),
    (10, 'support-period-ended', case when lot >= 0.03 then pg_temp.at(ends_on, 86399) end,
        case when lot < 0.12 then 'PAUSED' else 'IN_SUPPORT' end, 'EXIT_DUE', null, false),
    (11, 'exit-submitted', pg_temp.at(exit_on, 34000 + 20000 * pg_temp.dice(i, 22)), 'EXIT_DUE', 'EXIT_SUBMITTED', 'exit', exit_on > exit_due),
    (12, 'exit-rejected', pg_temp.at(exit_rejected_on, 36000), 'EXIT_SUBMITTED', 'EXIT_REWORK', '{"reason-code": "V8-RJ1"}', false),
    (13, 'exit-resubmitted', pg_temp.at(exit_again_on, 40000), 'EXIT_REWORK', 'EXIT_SUBMITTED', 'exit', false),
    (14, 'exit-accepted', pg_temp.at(exit_accepted_on, 30000 + 30000 * pg_temp.dice(i, 23)), 'EXIT_SUBMITTED', 'EXIT_ACCEPTED', null, false),
    (15, 'payment-recorded', pg_temp.at(exit_accepted_on + 40, 45000), 'EXIT_ACCEPTED', 'PAID', '{"element": "EXIT_25"}', false)
  ) as step (step, event, at, before, after, facts, late)
) as steps
where at < pg_temp.at(date '${until}' + 1, 0);
analyze happened;

-- As if the records had been destroyed; what needs content seals it under a key of its own.
insert into vault_key (id, purpose, master_id, created_at, destroyed_at)
select pg_temp.case_id(i), 'case', 'bench', received_at, received_at from invented;

-- One in 500 is held, one in 1,000 sensitive, one in 2,000 was purged.
insert into case_file (id, desk, urn, urn_key, generation, previous_case, contract, rule_set, state, closed, referral_date,
                       received_at, key_id, opened_at, updated_at, held, held_at, special, purged_at)
select pg_temp.case_id(i), 'provider',
       case when purged then '-' else urn end,
       case when purged then pg_temp.case_id(i)::text else urn end,
       case when purged or previous is null then 1 else 2 end,
       case when not purged then pg_temp.case_id(previous) end,
       contract, 'mhss-v8', last.after,
       purged or last.after in ('EXIT_ACCEPTED', 'PAID'),
       case when not purged then referred_on end, received_at, pg_temp.case_id(i), received_at, last.at,
       case when i % 500 = 1 and not purged then 'contradictory-decision' end,
       case when i % 500 = 1 and not purged then received_at end,
       case when i % 1000 = 2 then array['sensitive'] when i % 300 = 3 then array['mappa'] else '{}' end,
       case when purged then last.at end
from (select *, i % 2000 = 5 as purged, 'MH' || lpad(named::text, 7, '0') as urn from invented) as invented
join (select distinct on (i) i, after, at from happened order by i, step desc) as last using (i)
order by i;

insert into case_event (id, case_id, event, at, noted_at, actor, state_before, state_after, late, facts)
select pg_temp.event_id(i, step), pg_temp.case_id(i), event, at, at, 'gateway', before, after, late,
       case when i % 2000 = 5 then '{}'
            when facts = 'exit'
            then jsonb_build_object('outcome', outcome, 'in-employment', case when outcome = 'not-in-work' then 'N' else 'Y' end)
            else facts::jsonb end
from happened join (select i, outcome from invented) as outcome using (i)
order by at, i, step;

insert into report (id, case_id, type, revision, submitted_on, submitted_at, document_sha256, in_employment, outcome, decision,
                    decided_at, reason_code)
select pg_temp.event_id(sent.i, sent.step), pg_temp.case_id(sent.i), sent.type, sent.revision,
       (sent.at at time zone 'Europe/London')::date, sent.at, md5(sent.i || sent.event) || md5(sent.event || sent.i),
       sent.type = 'plan' or invented.outcome <> 'not-in-work', case when sent.type = 'exit' then invented.outcome end,
       case when decision.event like '%rejected' then 'rejected' when decision.event is not null then 'accepted' end,
       decision.at, case when decision.event like '%rejected' then decision.facts::jsonb ->> 'reason-code' end
from (
  select i, step, event, at, split_part(event, '-', 1) as type, case when step in (4, 11) then 1 else 2 end as revision,
         case when step in (6, 13) then step + 1
              when step = 4 then case when plan_rejected then 5 else 7 end
              else case when exit_rejected then 12 else 14 end end as decision
  from happened join (select i, plan_rejected, exit_rejected from invented) as rejected using (i)
  where step in (4, 6, 11, 13)
) as sent
join invented using (i)
left join happened as decision on decision.i = sent.i and decision.step = sent.decision
order by sent.at, sent.i;

-- The clocks that returns look at, each as the events left it.
insert into clock (id, case_id, rule, started_at, due_at, firm, state, ended_at, missed_at)
select ('3' || substr(pg_temp.event_id(started.i, started.n)::text, 2))::uuid, pg_temp.case_id(started.i), started.rule, started.at, started.due,
       started.firm,
       case when met.at is null then case when started.due < pg_temp.at(date '${until}' + 1, 0) then 'missed' else 'running' end
            when met.at <= started.due then 'met' else 'missed' end,
       met.at,
       case when coalesce(met.at, pg_temp.at(date '${until}' + 1, 0)) > started.due then started.due end
from (
  select invented.i, rule, case when rule in ('C-06', 'C-10', 'C-14') then received_at else at end as at, due, firm, n, meets
  from invented, lateral (values
    (1, 'C-06', received_at, received_at - pg_temp.at(referred_on, 0) + pg_temp.at(next_day, 0), true, 2),
    (2, 'C-10', received_at, pg_temp.at(plan_due, 86399), true, 4),
    (3, 'C-14', received_at, pg_temp.at(ends_on, 86399), true, 10),
    (4, 'C-17', case when lot >= 0.03 then pg_temp.at(ends_on, 86399) end, pg_temp.at(exit_due, 86399), true, 11)
  ) as started (n, rule, at, due, firm, meets)
  where at < pg_temp.at(date '${until}' + 1, 0)
  union all
  select i, rule, at, pg_temp.at(case when rule like 'C-11%' then wd5 else wd2 end, 86399), rule not like 'C-11%', step + 4, step + meets
  from happened
  join day on day.day = (at at time zone 'Europe/London')::date
  join (values (4, 'C-11', 3), (6, 'C-11', 1), (5, 'C-12', 1), (11, 'C-11x', 3), (13, 'C-11x', 1), (12, 'C-18', 1)) as rules (of, rule, meets)
    on rules.of = step
) as started
left join happened as met on met.i = started.i and met.step = started.meets and (met.event <> 'no-contact-reported')
order by started.at, started.i;

insert into contact_attempt (id, case_id, at, medium, result, actor, noted_at)
select ('4' || substr(pg_temp.event_id(i, n)::text, 2))::uuid, pg_temp.case_id(i), received_at + make_interval(hours => n), 'phone',
       'no-answer', 'pat', received_at + make_interval(hours => n)
from invented, generate_series(1, 3) as n
where lot < 0.03 and i % 2000 <> 5;

insert into payment (id, case_id, element, paid_on, actor, noted_at)
select ('5' || substr(pg_temp.event_id(i, 15)::text, 2))::uuid, pg_temp.case_id(i), 'EXIT_25', (at at time zone 'Europe/London')::date,
       'fin', at
from happened where event = 'payment-recorded' and i % 2000 <> 5;

drop table invented, happened;

-- What the claims of the months before took.
create temp table month as
select date_trunc('month', day)::date as first, (date_trunc('month', day) + interval '1 month - 1 day')::date as last,
       pg_temp.at(max(day), 43200) as cut_off
from day where number is not null and day < date_trunc('month', date '${until}') group by 1, 2;

insert into return_file (id, rule_set, return_id, period, period_first, period_last, version, kind, content_kind, state, late,
                         planned_at, cut_off, as_of, made_at, made_by, "rows", key_id)
select md5(first::text)::uuid, 'mhss-v8', 'claim', to_char(first, 'YYYY-MM'), first, last, 1, 'V-24', 'claim', 'kept', false,
       cut_off + interval '30 minutes', cut_off, (select coalesce(max(n), 0) from case_event where at <= cut_off),
       cut_off + interval '30 minutes', 'gateway', 0, md5(first::text)::uuid
from month where first >= (select min(at) - interval '1 month' from case_event);

insert into return_claim_line ("return", line_no, case_id, contract, urn, urn_key, element, accepted_on, in_employment, event, as_of,
                               period_last)
select file.id, row_number() over (partition by file.id order by line.n, line.element), line.id, line.contract, line.urn, line.urn_key,
       line.element, (line.at at time zone 'Europe/London')::date,
       case when line.element <> 'SUPPORT_PLAN_50' then line.in_employment end, line.n, file.as_of, file.period_last
from (
  select distinct on (case_file.urn_key, element) case_file.id, case_file.contract, case_file.urn, case_file.urn_key, element,
         case_event.n, at, in_employment
  from case_event
  join (values ('plan-accepted', 'SUPPORT_PLAN_50', 'plan'), ('exit-accepted', 'EXIT_25', 'exit'),
               ('exit-accepted', 'RETENTION_25', 'exit')) as due (after, element, type) on due.after = case_event.event
  join case_file on case_file.id = case_event.case_id
  join report on report.case_id = case_event.case_id and report.type = due.type and report.decision = 'accepted'
  where held is null and purged_at is null and special <> array['sensitive'] and (element <> 'RETENTION_25' or in_employment)
  order by case_file.urn_key, element, case_event.n
) as line
join lateral (select * from return_file where cut_off >= line.at order by cut_off limit 1) as file on true;
drop table month;
