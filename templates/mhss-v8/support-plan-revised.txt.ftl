---
subject: MHSS ${urn} V-16 revised Support Plan
values:
  urn: urn
  revision: number? - of the report
  submitted_on: date? - when it is submitted
  signature: text? - name and contact of who sends it
---
The revised Support Plan with the reference ${urn} is attached<#if submitted_on??>, submitted on ${submitted_on}</#if>. Please tell us your decision.
<#if revision??>

Revision: ${revision}
</#if>
<#if signature??>

${signature}
</#if>
