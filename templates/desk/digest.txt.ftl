---
subject: MHSS digest ${day}
values:
  day: date
  late: rows(urn what due)? - what is overdue
  today: rows(urn what due)? - what is due today
  soon: rows(urn what due)? - what is due in the next days
  waiting: lines? - what waits for a person
---
<#if late??>
Late:
<#list late as row>
- ${row.urn}: ${row.what}, due ${row.due}
</#list>

</#if>
<#if today??>
Due today:
<#list today as row>
- ${row.urn}: ${row.what}, due ${row.due}
</#list>

</#if>
<#if soon??>
Due soon:
<#list soon as row>
- ${row.urn}: ${row.what}, due ${row.due}
</#list>

</#if>
<#if waiting??>
Waiting for you:
<#list waiting as line>
- ${line}
</#list>

</#if>
This message was made by the gateway.
