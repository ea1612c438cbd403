---
subject: Standard email – SUPPORT PLAN REJECTED – REQUIRES RE-WORK
values:
  urn: urn
  details: text - what has to be re-worked
  signature: text - name and e-mail signature of the adviser
---
Thank you for Support Plan reference ${urn}.
I request re-work of the Support Plan due to the following issues:
${details}
Please submit a revised Support Plan within 2 working days for approval.
${signature}
