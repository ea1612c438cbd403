---
subject: MHSS ${urn} N-20-reply
values:
  urn: urn
  end_on: date
  signature: text? - name and contact of who sends it
---
Please record the end date of the customer with the reference ${urn} in PRaP.

End date: ${end_on}
<#if signature??>

${signature}
</#if>
