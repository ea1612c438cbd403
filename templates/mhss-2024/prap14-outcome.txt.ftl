---
subject: MHSS ${urn} N-07-outcome outcome of PRaP14
files: allowed
values:
  urn: urn
  details: text - the outcome
  signature: text? - name and contact of who sends it
---
The PRaP14 for the customer with the reference ${urn} has been considered.

${details}
<#if signature??>

${signature}
</#if>
