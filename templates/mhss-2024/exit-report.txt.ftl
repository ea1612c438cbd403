---
subject: MHSS ${urn} N-18 Exit Report
files: needed
values:
  urn: urn
  submitted_on: date? - when it is submitted
  in_employment: line? - Y or N: whether the customer is in work
  signature: text? - name and contact of who sends it
---
The Exit Report with the reference ${urn} is attached<#if submitted_on??>, submitted on ${submitted_on}</#if>. Please tell us your decision.
<#if in_employment??>

In employment: ${in_employment}
</#if>
<#if signature??>

${signature}
</#if>
