---
subject: MHSS quarterly MI ${period}
files: needed
values:
  period: code - for example 2018-Q2
  signature: text? - name and contact of who sends it
---
The management information for ${period} is attached.
<#if signature??>

${signature}
</#if>
