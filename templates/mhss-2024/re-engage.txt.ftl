---
subject: MHSS ${urn} N-22 wishes to re-engage
values:
  urn: urn
  on: date? - when the customer said so
  signature: text? - name and contact of who sends it
---
The customer with the reference ${urn} wishes to re-engage<#if on??>, as we learned on ${on}</#if>. Please confirm that we may go on under the same reference and the same PRaP referral.
<#if signature??>

${signature}
</#if>
