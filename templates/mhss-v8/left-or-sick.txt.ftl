---
subject: MHSS ${urn} V-19 change of circumstances
values:
  urn: urn
  reason: line - of the list of the rule set: left the job, long-term sick, no longer wants support
  on: date? - since when
  details: text? - what else is to be said, without names
  signature: text? - name and contact of who sends it
---
The circumstances of the customer with the reference ${urn} have changed.

Reason: ${reason}
<#if on??>
Since: ${on}
</#if>
<#if details??>

${details}
</#if>
<#if signature??>

${signature}
</#if>
