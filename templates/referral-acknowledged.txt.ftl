---
subject: MHSS ${urn} referral received
---
<#-- Values: urn, received (date), missing (labels of the fields that were not given; may be empty).
     The subject knows the URN only: it is never encrypted. -->
Thank you for the referral with the reference ${urn}. It was received on ${received}.

<#if missing?has_content>
The form does not say:
<#list missing as label>
- ${label}
</#list>

Please send what is missing in reply to this message, with the reference ${urn}.

</#if>
This message was sent automatically. You need not answer it.
