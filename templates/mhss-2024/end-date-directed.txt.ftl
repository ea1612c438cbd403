---
subject: MHSS ${urn} N-20 end date
values:
  urn: urn
  end_on: date - to be recorded in PRaP
  signature: text? - name and contact of who sends it
---
Please record ${end_on} as the end date of the case with the reference ${urn} in PRaP.
<#if signature??>

${signature}
</#if>
