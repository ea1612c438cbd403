---
subject: MHSS ${urn} N-05
values:
  urn: urn
  signature: text? - name and contact of who sends it
---
The customer with the reference ${urn} is one of our own employees and has to go to the other provider.

We have given no service.
<#if signature??>

${signature}
</#if>
