---
subject: MHSS ${urn} V-13 for the adviser only
files: needed
values:
  urn: urn
  signature: text? - name and contact of who sends it
---
This note about ${urn} is for the adviser only.

Please do not pass the attached document on to the customer or the employer.
<#if signature??>

${signature}
</#if>
