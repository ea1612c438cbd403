---
subject: MHSS ${urn} N-21
values:
  urn: urn
  final_contact_on: date
  details: text - a brief explanation
  signature: text? - name and contact of who sends it
---
The customer with the reference ${urn} has asked not to be contacted again.

Date of final contact: ${final_contact_on}
Explanation:
${details}
<#if signature??>

${signature}
</#if>
