---
subject: MHSS ${urn} V-07 referral in doubt
values:
  urn: urn
  details: text - why
  signature: text? - name and contact of who sends it
---
We think that the referral ${urn} is outside our remit or was not appropriate.

${details}

Please tell us how to go on.
<#if signature??>

${signature}
</#if>
