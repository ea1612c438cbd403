---
subject: Rejected ${rejected_on} – ${urn}
values:
  urn: urn
  rejected_on: two-digit-date - the date of the decision
  report_name: line - as the rule set calls it
  submitted_on: date? - of the report
  details: text - what has to be re-worked
  signature: text - name and e-mail signature of the adviser
---
Thank you for the ${report_name} with the reference ${urn}<#if submitted_on??>, submitted on ${submitted_on}</#if>.

I request re-work of it due to the following issues:

${details}

Please submit it again within 1 Working Day.

${signature}
