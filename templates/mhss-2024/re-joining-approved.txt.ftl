---
subject: MHSS ${urn} N-23-reply
values:
  urn: urn
  new_urn: urn? - once there is one
  signature: text? - name and contact of who sends it
---
The customer with the reference ${urn} may re-join the programme under a new PRaP referral and a new reference.
<#if new_urn??>

New reference: ${new_urn}
</#if>
<#if signature??>

${signature}
</#if>
