---
subject: MHSS ${urn} N-20 withdrawn
values:
  urn: urn
  on: date? - since when
  reason: line?
  details: text? - what else is to be said, without names
  signature: text? - name and contact of who sends it
---
The customer with the reference ${urn} has withdrawn<#if on??> on ${on}</#if>. Please tell us the end date to be recorded.
<#if reason??>

Reason: ${reason}
</#if>
<#if details??>

${details}
</#if>
<#if signature??>

${signature}
</#if>
