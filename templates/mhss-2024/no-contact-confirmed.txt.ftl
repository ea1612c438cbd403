---
subject: MHSS ${urn} N-09 no further contact attempts
values:
  urn: urn
  signature: text? - name and contact of who sends it
---
For the customer with the reference ${urn} no further contact attempts are required. Please record No Contact in PRaP.
<#if signature??>

${signature}
</#if>
