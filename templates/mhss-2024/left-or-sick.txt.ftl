---
subject: MHSS ${urn} N-24 change of circumstances
values:
  urn: urn
  reason: line - left the job, long-term sick, no longer wants or needs support
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
