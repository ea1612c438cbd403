---
subject: MHSS ${urn} N-23 re-joining approved
values:
  urn: urn - the new one
  previous_urn: urn
  signature: text? - name and contact of who sends it
---
The customer with the reference ${previous_urn} may re-join. The new reference is ${urn}; a new PRaP referral follows.
<#if signature??>

${signature}
</#if>
