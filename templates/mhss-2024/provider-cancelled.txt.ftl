---
subject: MHSS ${urn} N-11
values:
  urn: urn
  reason: line
  cancelled: line? - day and time of the appointment
  appointment: line? - day and time of the new one
  details: text? - what else is to be said, without names
  signature: text? - name and contact of who sends it
---
We had to cancel the initial meeting with the customer with the reference ${urn} for the reason below.

<#if cancelled??>
Cancelled: ${cancelled}
</#if>
Reason: ${reason}
New appointment: ${appointment!"not arranged yet"}
<#if details??>

${details}
</#if>
<#if signature??>

${signature}
</#if>
