---
subject: MHSS quarterly MI ${period}
files: needed
values:
  period: code - for example 2018-Q2
  version: number? - of a correction
  signature: text? - name and contact of who sends it
---
The management information for ${period} is attached.
<#if version??>

This is version ${version}. It replaces what was sent before for this period.
</#if>
<#if signature??>

${signature}
</#if>
