---
subject: MHSS ${urn} N-21 no further contact wanted
values:
  urn: urn
  final_contact_on: date
  details: text - a brief explanation
  signature: text? - name and contact of who sends it
---
The customer with the reference ${urn} does not want to be contacted again.

Date of final contact: ${final_contact_on}
Explanation:
${details}
<#if signature??>

${signature}
</#if>
