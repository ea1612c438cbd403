---
subject: Standard email – EXIT REPORT REJECTED – REQUIRES RE-WORK
values:
  urn: urn
  details: text - what has to be re-worked
  signature: text - name and e-mail signature of the adviser
---
Thank you for Exit Report reference ${urn}.
I request re-work of the report due to the following issues:
${details}
Please retain records for re-work and submit a revised Exit Report within 2 working days for approval.
${signature}
