---
subject: MHSS ${urn} V-18 monthly update
values:
  urn: urn
  details: text - changes and updates of the month
  signature: text? - name and contact of who sends it
---
These are the changes and updates of this month to the Support Plan with the reference ${urn}:

${details}
<#if signature??>

${signature}
</#if>
