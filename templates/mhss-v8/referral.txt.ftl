---
subject: MHSS ${urn} V-06 referral
files: needed
values:
  urn: urn
  signature: text? - name and contact of who sends it
---
The customer with the reference ${urn} is eligible and referred to you. The referral form is attached.
<#if signature??>

${signature}
</#if>
