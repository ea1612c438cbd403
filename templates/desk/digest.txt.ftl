---
subject: MHSS digest ${day}
values:
  day: date
  pause: line? - for how long nobody watched
  late: rows(urn what due)? - what is overdue
  due_today: rows(urn what due)? - what is due today
  soon: rows(urn what due)? - what is due in the next days
  waiting: lines? - what waits for a person
---
<#if pause??>
${pause}

</#if>
<#if late??>
Late:
<#list late as row>
- ${row.urn}: ${row.what}<#if row.due?has_content>, due ${row.due}</#if>
</#list>

</#if>
<#if due_today??>
Due today:
<#list due_today as row>
- ${row.urn}: ${row.what}<#if row.due?has_content>, due ${row.due}</#if>
</#list>

</#if>
<#if soon??>
Due soon:
<#list soon as row>
- ${row.urn}: ${row.what}<#if row.due?has_content>, due ${row.due}</#if>
</#list>

</#if>
<#if waiting??>
Waiting for you:
<#list waiting as line>
- ${line}
</#list>

</#if>
This message was made by the gateway.
