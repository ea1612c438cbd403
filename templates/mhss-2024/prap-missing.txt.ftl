---
subject: MHSS ${urn} N-04 PRaP referral missing
values:
  urn: urn
  referral_received_on: date? - of the referral form
  signature: text? - name and contact of who sends it
---
The PRaP referral of the customer with the reference ${urn} has not reached us by the following working day<#if referral_received_on??>; the MHSS Referral Form came on ${referral_received_on}</#if>. We may not begin before it has come. Please send it.
<#if signature??>

${signature}
</#if>
