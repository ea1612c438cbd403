---
subject: MHSS ${urn} N-23 wishes to re-join
values:
  urn: urn
  on: date? - when the customer said so
  signature: text? - name and contact of who sends it
---
The customer with the reference ${urn}, who withdrew, wishes to re-join<#if on??>, as we learned on ${on}</#if>. Please decide, and send a new reference and a new PRaP referral if you approve.
<#if signature??>

${signature}
</#if>
