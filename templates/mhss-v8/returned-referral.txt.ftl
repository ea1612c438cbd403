---
subject: MHSS ${urn} V-29 referral
files: needed
values:
  urn: urn
  previous_urn: urn? - of the case before, where it differs
  reason: line? - of the list of the rule set, or in words
  signature: text? - name and contact of who sends it
---
The customer with the reference ${urn} returned and is referred to you again. The referral form is attached.
<#if previous_urn??>

Reference before: ${previous_urn}
</#if>
<#if reason??>

Reason: ${reason}
</#if>
<#if signature??>

${signature}
</#if>
