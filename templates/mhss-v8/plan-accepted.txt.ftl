---
subject: Standard email – SUPPORT PLAN ACCEPTED
values:
  urn: urn
  signature: text - name and e-mail signature of the adviser
---
Thank you for Support Plan reference ${urn}.
I confirm that no changes are required to be made to the Support Plan.  Please implement the plan and report any subsequent changes of circumstances or updates to the plan in the support period.
${signature}
