---
subject: MHSS ${urn} N-03 referral
files: needed
values:
  urn: urn
  signature: text? - name and contact of who sends it
---
The customer with the reference ${urn} is eligible and referred to you. The MHSS Referral Form is attached; the PRaP referral comes by itself.
<#if signature??>

${signature}
</#if>
