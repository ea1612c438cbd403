---
subject: MHSS ${urn} V-29 re-referral
values:
  urn: urn
  previous_urn: urn? - of the case before, where it differs
  reason: line - of the list of the rule set
  signature: text? - name and contact of who sends it
---
The customer with the reference ${urn} is referred again. The referral form is attached.

<#if previous_urn??>
Reference before: ${previous_urn}
</#if>
Reason: ${reason}
<#if signature??>

${signature}
</#if>
