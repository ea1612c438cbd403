---
subject: MHSS ${urn} N-30 draft response
values:
  urn: urn
  details: text - approved, or what to change
  signature: text? - name and contact of who sends it
---
This is our answer to your draft response to the complaint with the reference ${urn}:

${details}
<#if signature??>

${signature}
</#if>
