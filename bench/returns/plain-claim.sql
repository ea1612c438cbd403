-- The claim of ${month} as somebody would write it who knows what is due: the accepted reports, less what was claimed.
select 'BENCH', f.contract, '${month}', row_number() over (order by date (e.at at time zone 'Europe/London'), f.urn, d.element), f.urn,
       d.element, date (e.at at time zone 'Europe/London'), case when d.type = 'exit' then case when r.in_employment then 'Y' else 'N' end end,
       d.pence
from case_event e
join (values ('plan-accepted', 'SUPPORT_PLAN_50', 'plan', 25000), ('exit-accepted', 'EXIT_25', 'exit', 12500),
             ('exit-accepted', 'RETENTION_25', 'exit', 12500)) as d (after, element, type, pence) on d.after = e.event
join case_file f on f.id = e.case_id
join report r on r.case_id = e.case_id and r.type = d.type and r.decision = 'accepted' and r.decided_at = e.at
where f.held is null and f.purged_at is null and not 'sensitive' = any (f.special) and e.at <= '${cut_off}'
  and (d.element <> 'RETENTION_25' or r.in_employment)
  and not exists (select from return_claim_line l where l.urn_key = f.urn_key and l.element = d.element and l.released_as_of is null)
order by 4
