---
subject: MHSS ${urn} N-03 referral
values:
  urn: urn
  signature: text? - name and contact of who sends it
---
The MHSS Referral Form with the reference ${urn} is attached. The PRaP referral follows.
<#if signature??>

${signature}
</#if>
