---
subject: MHSS ${urn} V-09
values:
  urn: urn
  on: date? - of the contact
  appointment: line? - day and time
  signature: text? - name and contact of who sends it
---
We have now reached the customer with the reference ${urn} and rearranged the appointment.
<#if on??>

Contact: ${on}
</#if>
<#if appointment??>

New appointment: ${appointment}
</#if>
<#if signature??>

${signature}
</#if>
