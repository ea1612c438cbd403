---
subject: MHSS ${urn} N-16 concern about a returned report
values:
  urn: urn
  details: text - the concern
  signature: text? - name and contact of who sends it
---
We have a concern about the report with the reference ${urn} that was returned to us:

${details}
<#if signature??>

${signature}
</#if>
