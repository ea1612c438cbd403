---
subject: MHSS ${urn} N-23
values:
  urn: urn
  on: date? - when the customer said so
  signature: text? - name and contact of who sends it
---
The customer with the reference ${urn} has withdrawn before and wishes to re-join the programme.
<#if on??>

We learned this on ${on}.
</#if>

Please tell us your decision.
<#if signature??>

${signature}
</#if>
