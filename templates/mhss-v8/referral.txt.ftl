---
subject: MHSS ${urn} V-06 referral
values:
  urn: urn
  signature: text? - name and contact of who sends it
---
The referral with the reference ${urn} is attached. The customer is eligible for the Mental Health Support Service.
<#if signature??>

${signature}
</#if>
