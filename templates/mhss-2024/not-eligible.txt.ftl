---
subject: MHSS ${urn} N-02 decision
values:
  urn: urn
  details: text? - what else is to be said, without names
  signature: text? - name and contact of who sends it
---
The applicant with the reference ${urn} is not eligible for the Mental Health Support Service.
<#if details??>

${details}
</#if>
<#if signature??>

${signature}
</#if>
