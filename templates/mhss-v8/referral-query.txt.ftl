---
subject: MHSS ${urn} V-02 query on referral
values:
  urn: urn
  details: text - what has to be answered
  signature: text? - name and contact of who sends it
---
There is a query on the referral with the reference ${urn}:

${details}

Please answer within 24 hours.
<#if signature??>

${signature}
</#if>
