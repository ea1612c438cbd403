---
subject: MHSS ${urn} N-07 PRaP14
values:
  urn: urn
  details: text? - what else is to be said, without names
  signature: text? - name and contact of who sends it
---
An error was found after the start of the case with the reference ${urn} was recorded in PRaP. The PRaP14 form is attached.
<#if details??>

${details}
</#if>
<#if signature??>

${signature}
</#if>
