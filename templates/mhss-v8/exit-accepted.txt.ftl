---
subject: Standard email – EXIT REPORT ACCEPTED – RECORDS FOR DESTRUCTION
values:
  urn: urn
  signature: text - name and e-mail signature of the adviser
---
Thank you for Exit Report reference ${urn}.
I confirm that no changes are required to be made to the Exit Report
${signature}
