---
subject: MHSS <#if urn??>${urn} </#if>N-01 Supplier Generated Candidate form
files: needed
values:
  urn: urn? - once there is one
  signature: text? - name and contact of who sends it
---
The Supplier Generated Candidate form of a customer who asked us directly is attached. Please check the eligibility and send us your decision.
<#if signature??>

${signature}
</#if>
