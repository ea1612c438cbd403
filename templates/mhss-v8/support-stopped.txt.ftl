---
subject: MHSS ${urn} V-19
values:
  urn: urn
  reason: line - of the list of the rule set
  on: date? - since when
  details: text? - what else is to be said, without names
  signature: text? - name and contact of who sends it
---
Support of the customer with the reference ${urn} has stopped for the reason below.

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
