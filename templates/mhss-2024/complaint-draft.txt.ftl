---
subject: MHSS ${urn} N-30 draft response
files: needed
values:
  urn: urn
  signature: text? - name and contact of who sends it
---
Our draft response to the complaint with the reference ${urn} is attached. Please approve it before we send it.
<#if signature??>

${signature}
</#if>
