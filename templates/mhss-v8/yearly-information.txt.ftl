---
subject: MHSS yearly MI ${period}
files: needed
values:
  period: code - for example 2018
  version: number? - of a correction
  signature: text? - name and contact of who sends it
---
The summary report for ${period} is attached: professional development of the last 12 months, and the plan for the next 12.
<#if version??>

This is version ${version}. It replaces what was sent before for this period.
</#if>
<#if signature??>

${signature}
</#if>
