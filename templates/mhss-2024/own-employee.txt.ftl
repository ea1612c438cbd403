---
subject: MHSS ${urn} N-05 other provider
values:
  urn: urn
  signature: text? - name and contact of who sends it
---
The customer with the reference ${urn} was referred to us by mistake and has to go to the other provider (4.07). We have not given any service. Please refer the customer there.
<#if signature??>

${signature}
</#if>
