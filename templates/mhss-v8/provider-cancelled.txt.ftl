---
subject: MHSS ${urn} V-11 cancelled by the provider
values:
  urn: urn
  cancelled: line? - day and time of the appointment
  details: text - the reasons
  appointment: line? - day and time of the new one
  signature: text? - name and contact of who sends it
---
We had to cancel the appointment<#if cancelled??> on ${cancelled}</#if> with the customer with the reference ${urn}.

Reasons:
${details}

New appointment: ${appointment!"not arranged yet"}
<#if signature??>

${signature}
</#if>
