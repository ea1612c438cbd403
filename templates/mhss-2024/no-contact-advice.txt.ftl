---
subject: MHSS ${urn} N-08 contact details
values:
  urn: urn
  details: text - what the records say, and how to go on
  signature: text? - name and contact of who sends it
---
We have checked the contact details of the customer with the reference ${urn}:

${details}
<#if signature??>

${signature}
</#if>
