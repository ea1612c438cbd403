---
subject: MHSS <#if urn??>${urn} </#if>not submitted
values:
  urn: line?
  why: line - the cause and the next step
  findings: lines? - criteria of the standard that are not met
---
The report that you sent<#if urn??> for ${urn}</#if> has not left.

${why}
<#if findings??>

Not met:
<#list findings as line>
- ${line}
</#list>
</#if>

Send the corrected report to this mailbox again. This message was made by the gateway.
