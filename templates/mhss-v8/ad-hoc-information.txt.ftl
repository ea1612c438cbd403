---
subject: MHSS ad-hoc MI
files: allowed
values:
  details: text? - what else is to be said, without names
  signature: text? - name and contact of who sends it
---
The records you asked for are attached, or can be inspected as described here.
<#if details??>

${details}
</#if>
<#if signature??>

${signature}
</#if>
