---
subject: MHSS ${urn} V-05 decision
values:
  urn: urn
  region: line
  contact: line - name and telephone of who can be asked
  details: text? - what else is to be said, without names
  signature: text? - name and contact of who sends it
---
The customer with the reference ${urn} is not eligible for support.

Region: ${region}
Contact: ${contact}
<#if details??>

${details}
</#if>
<#if signature??>

${signature}
</#if>
