---
subject: MHSS ${urn} N-26 separate document
values:
  urn: urn
  signature: text? - name and contact of who sends it
---
A separate document for the case with the reference ${urn} is attached.

It is for the Adviser's eyes only. Please do not pass it on to the customer or the employer.
<#if signature??>

${signature}
</#if>
