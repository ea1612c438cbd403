---
subject: MHSS ${urn} N-08
values:
  urn: urn
  attempts: rows(on at medium result) - every attempt to contact the customer
  signature: text? - name and contact of who sends it
---
We could not reach the customer with the reference ${urn} within two Working Days.

<#list attempts as attempt>
- ${attempt.on}<#if attempt.at?has_content>, ${attempt.at}</#if>: ${attempt.medium}<#if attempt.result?has_content> (${attempt.result})</#if>
</#list>

Please confirm the contact details, and tell us how to go on.
<#if signature??>

${signature}
</#if>
