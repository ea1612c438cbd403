---
subject: MHSS ${urn} N-09
values:
  urn: urn
  attempts: rows(on at medium result) - every attempt to contact the customer
  signature: text? - name and contact of who sends it
---
We could not reach the Supplier Generated Candidate with the reference ${urn} by the second Working Day.

<#list attempts as attempt>
- ${attempt.on}<#if attempt.at?has_content>, ${attempt.at}</#if>: ${attempt.medium}<#if attempt.result?has_content> (${attempt.result})</#if>
</#list>

Please confirm whether no further contact attempts are required.
<#if signature??>

${signature}
</#if>
