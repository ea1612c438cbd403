---
subject: MHSS ${urn} N-10
values:
  urn: urn
  reason: line - of the list of the rule set
  attempts: rows(on at medium result)? - attempts to contact or to arrange another day
  details: text? - what else is to be said, without names
  signature: text? - name and contact of who sends it
---
The initial meeting with the customer with the reference ${urn} cannot be rescheduled for the reason below.

Reason: ${reason}
<#if attempts??>

Attempts to arrange another day:
<#list attempts as attempt>
- ${attempt.on}<#if attempt.at?has_content>, ${attempt.at}</#if>: ${attempt.medium}<#if attempt.result?has_content> (${attempt.result})</#if>
</#list>
</#if>
<#if details??>

${details}
</#if>
<#if signature??>

${signature}
</#if>
