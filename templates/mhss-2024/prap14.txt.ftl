---
subject: MHSS ${urn} N-07 PRaP14
files: needed
values:
  urn: urn
  details: text? - what else is to be said, without names
  signature: text? - name and contact of who sends it
---
We ask you to consider the attached PRaP14 for the customer with the reference ${urn} and to tell us the outcome.
<#if details??>

${details}
</#if>
<#if signature??>

${signature}
</#if>
