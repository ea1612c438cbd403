---
subject: MHSS ${urn} N-22-reply
values:
  urn: urn
  signature: text? - name and contact of who sends it
---
Please recommence support of the customer with the reference ${urn} under the original PRaP referral.
<#if signature??>

${signature}
</#if>
