---
subject: MHSS ${urn} N-20
values:
  urn: urn
  on: date? - since when
  reason: line?
  details: text? - what else is to be said, without names
  signature: text? - name and contact of who sends it
---
The customer with the reference ${urn} has withdrawn from the programme.
<#if on??>

Since: ${on}
</#if>
<#if reason??>

Reason: ${reason}
</#if>
<#if details??>

${details}
</#if>

Please tell us the end date to be recorded.
<#if signature??>

${signature}
</#if>
