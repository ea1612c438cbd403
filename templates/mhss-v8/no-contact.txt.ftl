---
subject: MHSS ${urn} V-08 no contact
values:
  urn: urn
  attempts: rows(on at medium result) - every attempt to contact the customer
  signature: text? - name and contact of who sends it
---
We could not contact the customer with the reference ${urn}. We tried:

<#list attempts as attempt>
- ${attempt.on}<#if attempt.at?has_content>, ${attempt.at}</#if>: ${attempt.medium}<#if attempt.result?has_content> (${attempt.result})</#if>
</#list>
<#if signature??>

${signature}
</#if>
