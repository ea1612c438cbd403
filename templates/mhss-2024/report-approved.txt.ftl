---
subject: Approved ${approved_on} – ${urn}
values:
  urn: urn
  approved_on: two-digit-date - the date of approval
  report_name: line - as the rule set calls it
  submitted_on: date? - of the approved report; it counts from this day
  signature: text - name and e-mail signature of the adviser
---
Thank you for the ${report_name} with the reference ${urn}<#if submitted_on??>, submitted on ${submitted_on}</#if>.

I confirm that no changes are required to be made to it. The date of approval is ${approved_on}.

${signature}
