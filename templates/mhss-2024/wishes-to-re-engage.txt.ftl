---
subject: MHSS ${urn} N-22
values:
  urn: urn
  on: date? - when the customer said so
  signature: text? - name and contact of who sends it
---
The customer with the reference ${urn} wishes to re-engage with the programme.
<#if on??>

We learned this on ${on}.
</#if>

Please confirm that we may go on under the original PRaP referral.
<#if signature??>

${signature}
</#if>
