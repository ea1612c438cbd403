---
subject: MHSS ${urn} N-09 no contact with a Supplier Generated Candidate
values:
  urn: urn
  attempts: rows(on at medium result) - every attempt to contact the customer
  signature: text? - name and contact of who sends it
---
We could not contact the Supplier Generated Candidate with the reference ${urn} by the second Working Day. We tried:

<#list attempts as attempt>
- ${attempt.on}<#if attempt.at?has_content>, ${attempt.at}</#if>: ${attempt.medium}<#if attempt.result?has_content> (${attempt.result})</#if>
</#list>

Please confirm whether no further contact attempts are required.
<#if signature??>

${signature}
</#if>
