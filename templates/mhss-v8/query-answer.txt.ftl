---
subject: MHSS ${urn} V-03 answer to query
values:
  urn: urn
  details: text - the answer
  signature: text? - name and contact of who sends it
---
This is the answer to your query on the referral with the reference ${urn}:

${details}
<#if signature??>

${signature}
</#if>
