---
subject: MHSS N-28 yearly information ${period}
values:
  period: code - for example 2025
  signature: text? - name and contact of who sends it
---
The management information for ${period} is attached.
<#if signature??>

${signature}
</#if>
