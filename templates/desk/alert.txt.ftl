---
subject: MHSS alert
values:
  what: lines - what happened, each with its next step
---
<#list what as line>
- ${line}
</#list>

This message was made by the gateway.
