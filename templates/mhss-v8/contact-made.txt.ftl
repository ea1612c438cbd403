---
subject: MHSS ${urn} V-09 contact made
values:
  urn: urn
  on: date - of the contact
  appointment: line? - day and time
  signature: text? - name and contact of who sends it
---
After our notice of no contact, contact was made with the customer with the reference ${urn} on ${on}.
<#if appointment??>

The appointment is now on ${appointment}.
</#if>
<#if signature??>

${signature}
</#if>
