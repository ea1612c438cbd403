---
subject: MHSS ${urn} N-19
values:
  urn: urn
  on: date? - since when
  reason: line - of the list of the rule set
  details: text? - what else is to be said, without names
  signature: text? - name and contact of who sends it
---
The customer with the reference ${urn} has disengaged for the reason below.

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
