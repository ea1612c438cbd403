---
subject: MHSS ${urn} V-02 query on the referral form
files: allowed
values:
  urn: urn
  details: text - what has to be answered
  signature: text? - name and contact of who sends it
---
There is a query about the referral form of ${urn}, which we ask you to answer.

${details}

Please answer within 24 hours.
<#if signature??>

${signature}
</#if>
