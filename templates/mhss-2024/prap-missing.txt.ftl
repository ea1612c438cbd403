---
subject: MHSS ${urn} N-04 PRaP referral missing
values:
  urn: urn
  referral_received_on: date? - of the referral form
  signature: text? - name and contact of who sends it
---
We have not received the PRaP referral of the customer with the reference ${urn} by the following working day.
<#if referral_received_on??>

Referral form received: ${referral_received_on}
</#if>

We may not begin before it has come. Please send it.
<#if signature??>

${signature}
</#if>
