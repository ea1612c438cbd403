---
subject: MHSS <#if urn??>${urn} </#if>V-01 referral form
files: needed
values:
  urn: urn? - once there is one
  signature: text? - name and contact of who sends it
---
The referral form of a customer who asked us directly is attached, after the basic eligibility test. Please check the eligibility and send us your decision.
<#if signature??>

${signature}
</#if>
