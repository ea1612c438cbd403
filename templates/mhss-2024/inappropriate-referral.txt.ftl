---
subject: MHSS ${urn} N-06 referral in doubt
values:
  urn: urn
  details: text - the error, or why the referral seems inappropriate
  signature: text? - name and contact of who sends it
---
The referral with the reference ${urn} appears to have been made in error.

${details}

Please tell us how to go on.
<#if signature??>

${signature}
</#if>
