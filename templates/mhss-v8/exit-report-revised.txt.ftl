---
subject: MHSS ${urn} V-23 revised Exit Report
files: needed
values:
  urn: urn
  revision: number? - of the report
  submitted_on: date? - when it is submitted
  in_employment: line? - Y or N: whether the customer is in work
  signature: text? - name and contact of who sends it
---
The Exit Report with the reference ${urn} is attached again, re-worked<#if submitted_on??>, submitted on ${submitted_on}</#if>. Please tell us your decision.
<#if revision??>

Revision: ${revision}
</#if>
<#if in_employment??>

In employment: ${in_employment}
</#if>
<#if (in_employment!"N") == "Y">

We request the retention payment.
</#if>
<#if signature??>

${signature}
</#if>
