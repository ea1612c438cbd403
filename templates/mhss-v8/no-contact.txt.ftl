---
subject: MHSS ${urn} V-08
values:
  urn: urn
  attempts: rows(on at medium result) - every attempt to contact the customer
  signature: text? - name and contact of who sends it
---
We could not reach the customer with the reference ${urn} after three attempts.

<#list attempts as attempt>
- ${attempt.on}<#if attempt.at?has_content>, ${attempt.at}</#if>: ${attempt.medium}<#if attempt.result?has_content> (${attempt.result})</#if>
</#list>
<#if signature??>

${signature}
</#if>
