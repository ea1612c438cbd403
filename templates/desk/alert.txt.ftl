---
subject: MHSS <#if urn??>${urn} </#if>alert
values:
  urn: urn?
  what: line - what happened
  advice: line? - next step
---
<#if urn??>
Case: ${urn}
</#if>
${what}
<#if advice??>

Next step: ${advice}
</#if>

This message was made by the gateway.
