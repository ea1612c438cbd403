---
subject: MHSS ${urn} V-07 referral in doubt
values:
  urn: urn
  details: text - why the referral seems out of the remit
  signature: text? - name and contact of who sends it
---
The referral with the reference ${urn} seems inappropriate to us, or out of our remit:

${details}

Please tell us how to go on.
<#if signature??>

${signature}
</#if>
