---
subject: MHSS ${urn} V-18 monthly update
files: allowed
values:
  urn: urn
  details: text - changes and updates of the month, without names
  signature: text? - name and contact of who sends it
---
There are changes or updates to the Support Plan ${urn} to report for this month.

${details}
<#if signature??>

${signature}
</#if>
