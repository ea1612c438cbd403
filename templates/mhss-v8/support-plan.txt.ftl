---
subject: MHSS ${urn} V-12 Support Plan
files: needed
values:
  urn: urn
  submitted_on: date? - when it is submitted
  signature: text? - name and contact of who sends it
---
The Support Plan with the reference ${urn} is attached<#if submitted_on??>, submitted on ${submitted_on}</#if>. Please tell us your decision.
<#if signature??>

${signature}
</#if>
