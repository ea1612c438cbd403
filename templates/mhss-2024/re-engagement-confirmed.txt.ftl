---
subject: MHSS ${urn} N-22 re-engagement confirmed
values:
  urn: urn
  signature: text? - name and contact of who sends it
---
The customer with the reference ${urn} may re-engage, under the same reference and the same PRaP referral.
<#if signature??>

${signature}
</#if>
