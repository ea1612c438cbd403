---
subject: MHSS ${urn} N-06-reverse referral
values:
  urn: urn
  details: text - what the error is
  signature: text? - name and contact of who sends it
---
The referral with the reference ${urn} was made in error.

${details}
<#if signature??>

${signature}
</#if>
