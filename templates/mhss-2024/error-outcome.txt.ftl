---
subject: MHSS ${urn} N-07 outcome of PRaP14
values:
  urn: urn
  details: text - the outcome
  signature: text? - name and contact of who sends it
---
This is the outcome of the PRaP14 for the case with the reference ${urn}:

${details}
<#if signature??>

${signature}
</#if>
