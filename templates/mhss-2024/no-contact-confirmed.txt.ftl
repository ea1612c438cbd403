---
subject: MHSS ${urn} N-09-reply
values:
  urn: urn
  signature: text? - name and contact of who sends it
---
No further attempts to contact the customer with the reference ${urn} are required.

Please record No Contact in PRaP.
<#if signature??>

${signature}
</#if>
