---
subject: MHSS ${urn} V-17 concern about re-work
files: allowed
values:
  urn: urn
  details: text - the concern
  signature: text? - name and contact of who sends it
---
We are concerned about the return of the Support Plan ${urn} for re-work.

${details}
<#if signature??>

${signature}
</#if>
