---
subject: MHSS ${urn} N-06 referred in error
values:
  urn: urn
  details: text - what the error is
  signature: text? - name and contact of who sends it
---
The customer with the reference ${urn} was referred in error:

${details}
<#if signature??>

${signature}
</#if>
