---
subject: MHSS ${urn} referral received
values:
  urn: urn
  received: date - when the referral came into the mailbox
  missing: lines? - labels of the fields that were not given
---
Thank you for the referral with the reference ${urn}. It was received on ${received}.

<#if missing??>
The form does not say:
<#list missing as label>
- ${label}
</#list>

Please send what is missing in reply to this message, with the reference ${urn}.

</#if>
This message was sent automatically. You need not answer it.
