---
subject: MHSS ${urn} V-03 answer to your query
files: allowed
values:
  urn: urn
  details: text - the answer
  signature: text? - name and contact of who sends it
---
This answers your query about the referral form of ${urn}, which we sent to you.

${details}
<#if signature??>

${signature}
</#if>
