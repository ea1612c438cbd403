<#-- Management information as PDF: XHTML and the CSS that openhtmltopdf knows (2.1 and some of 3). Every value is escaped.
     Charts: <object type="trend" data-trend="index"/> and <object type="spark" …/>. Try a change with: gateway returns preview -->
<html lang="en-GB" xml:lang="en-GB">
<head>
<title>${provider}: ${name}, ${period}</title>
<meta name="subject" content="${name}, ${period}"/>
<meta name="description" content="${name} of ${provider} for ${period}"/>
<meta name="author" content="${provider}"/>
<bookmarks>
<#list sections as section>
<bookmark name="${section.number} ${section.title}" href="#${section.id}"/>
</#list>
<#if notes?has_content>
<bookmark name="Notes" href="#notes"/>
</#if>
</bookmarks>
<style>
@page { size: A4; margin: 19mm 17mm 20mm 17mm;
  @top-left { content: element(top); vertical-align: bottom; padding-bottom: 5mm; }
  @bottom-left { content: element(foot); vertical-align: top; padding-top: 4mm; width: 85%; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font-family: 'Liberation Sans'; font-size: 8pt; color: #5b6470; vertical-align: top; padding-top: 4mm; } }
@page :first { margin-top: 14mm; @top-left { content: none; } }
body { font-family: 'Liberation Sans'; font-size: 9.5pt; line-height: 1.4; color: #1f2937; margin: 0; }
.top { position: running(top); font-size: 8pt; color: #5b6470; }
.foot { position: running(foot); font-size: 7.5pt; color: #5b6470; }
.cover { background: #12436d; color: #ffffff; padding: 8mm 9mm 7mm 9mm; border-radius: 1.5mm; }
.cover h1 { font-size: 25pt; font-weight: bold; line-height: 1.15; margin: 0 0 1.5mm 0; }
.cover p { margin: 0; }
.cover .over { font-size: 10pt; color: #c9d9e8; margin: 0 0 2mm 0; }
.period { font-size: 15pt; color: #ffffff; }
.cover .facts { margin-top: 5mm; font-size: 8.3pt; color: #dce6f0; }
.facts span { margin-right: 5mm; white-space: nowrap; }
.cover .correction { margin-top: 4mm; font-weight: bold; }
.cards { margin: 5mm 0 0 0; border-spacing: 0; page-break-inside: avoid; }
.card { display: inline-block; vertical-align: top; height: 37mm; border: 0.3mm solid #d5dde6; border-top: 1.2mm solid #12436d; }
.gap { margin-left: 3.2mm; }
.card div { padding: 0 3.5mm; }
.card .label { padding-top: 2.4mm; font-size: 8pt; line-height: 1.25; color: #5b6470; }
.card .value { font-size: 22pt; line-height: 1.2; font-weight: bold; color: #12436d; }
.card .change { font-size: 8pt; line-height: 1.3; color: #3d4653; padding-top: 0.4mm; }
.card .small { font-size: 12pt; font-weight: normal; color: #5b6470; }
.card object { display: block; width: 34mm; height: 8mm; margin-top: 1mm; }
h2 { font-size: 15pt; line-height: 1.2; color: #12436d; margin: 7mm 0 1.5mm 0; page-break-after: avoid; -fs-keep-with-inline: keep; -fs-page-break-min-height: 55mm; }
h3 { font-size: 10pt; color: #1f2937; margin: 5mm 0 2mm 0; page-break-after: avoid; }
.intro { margin: 0 0 3mm 0; color: #3d4653; }
table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; -fs-border-rendering: no-bevel; }
tr { page-break-inside: avoid; }
th { text-align: left; vertical-align: bottom; font-size: 8.3pt; line-height: 1.25; color: #12436d; border-bottom: 0.5mm solid #12436d; padding: 1.5mm 2mm 1.5mm 2mm; }
td, tbody th { vertical-align: top; border-bottom: 0.2mm solid #d5dde6; padding: 1.35mm 2mm 1.25mm 2mm; font-size: 9pt; line-height: 1.35; }
tbody th { font-weight: normal; color: #1f2937; }
.number { text-align: right; white-space: nowrap; }
.short { white-space: nowrap; }
.together { page-break-inside: avoid; }
.bars { width: 36mm; }
.bar { height: 2.6mm; margin-top: 1.1mm; background: #12436d; }
.track { background: #e3e7ec; height: 2.6mm; margin-top: 1.1mm; }
.track .bar { margin-top: 0; }
.suppressed, .not-applicable, .not-configured { color: #5b6470; }
.badge { font-size: 7.8pt; font-weight: bold; padding: 0.2mm 1.8mm; border-radius: 2mm; white-space: nowrap; }
.met .badge { color: #0b5c38; background: #d9efe3; border: 0.25mm solid #0b5c38; }
.missed .badge { color: #ffffff; background: #a3172e; border: 0.25mm solid #a3172e; }
.miss { color: #a3172e; font-weight: bold; }
.figure { font-size: 7pt; color: #5b6470; }
.chart { page-break-inside: avoid; margin-top: 5mm; }
.chart object { display: block; width: 176mm; }
.chart h3 { margin-top: 0; }
.trend { margin-top: 2mm; }
.trend th, .trend td, .trend tbody th { font-size: 7pt; padding: 0.9mm 0.8mm; line-height: 1.2; }
.trend thead th { color: #5b6470; font-weight: normal; border-bottom: 0.25mm solid #5b6470; }
.notes { page-break-inside: avoid; }
.notes ul { margin: 2mm 0 0 0; padding-left: 5mm; }
.notes li { margin-bottom: 1mm; font-size: 8.5pt; color: #3d4653; }
</style>
</head>
<body>
<div class="top">${provider} · ${name} · ${period}</div>
<div class="foot">${rules} · version ${version} · made ${made_at}</div>

<div class="cover">
<p class="over">${provider}</p>
<h1>${name}</h1>
<p class="period">${period}</p>
<p class="facts"><span>${rules}</span> <#if contracts?has_content><span>Contracts: ${contracts?join(", ")}</span> </#if><span>Made ${made_at}</span> <span>Version ${version}</span></p>
<#if correction>
<p class="correction">This version corrects and replaces the version before it.</p>
</#if>
</div>

<#if targets.all != "0" || cards?has_content>
<#assign wide = (cards?size == 0)?then("175mm", (cards?size == 1)?then("128mm", "84mm"))/>
<div class="cards"><#if targets.all != "0"><div class="card" style="width: ${wide}">
<div class="label">Targets met</div>
<div class="value">${targets.met} <span class="small">of ${targets.all}</span></div>
<#if targets.missed?has_content>
<#list targets.missed as missed><#if missed?index lt 3><div class="change"><span class="miss">Missed:</span> ${(missed?length gt 62)?then(missed[0..*58] + "…", missed)}</div></#if></#list>
<#else>
<div class="change">No target was missed.</div>
</#if>
</div></#if><#list cards as card><div class="card<#if !card?is_first || targets.all != "0"> gap</#if>" style="width: 42.2mm">
<div class="label">${(card.title?length gt 62)?then(card.title[0..*58] + "…", card.title)}, ${card.label}</div>
<div class="value">${card.value}</div>
<div class="change">${card.change}</div>
<div><object type="spark" data-trend="${card.index}" alt="${card.alt}" title="${card.alt}"></object></div>
</div></#list></div>
</#if>

<#list sections as section>
<div<#if section.together> class="together"</#if>>
<h2 id="${section.id}">${section.number} &#160;${section.title}</h2>
<#if section.intro?has_content>
<p class="intro">${section.intro}</p>
</#if>
<#if section.rows?has_content>
<table>
<thead><tr>
<#list section.columns as column><th scope="col"<#if column.numeric> class="number"</#if>>${column.title}</th></#list><#if section.bars><th scope="col" class="bars"></th></#if>
</tr></thead>
<tbody>
<#list section.rows as row>
<tr>
<#list row.cells as cell>
<#if cell?is_first>
<th scope="row"><span<#if cell.text?length lt 32> class="short"</#if>>${cell.text}</span><#if row.figure?has_content> <span class="figure">${row.figure}</span></#if></th>
<#else>
<td class="${cell.kind}<#if cell.numeric> number<#elseif cell.short> short</#if>"><#if cell.badge?has_content><#if cell.text?lower_case != cell.badge?lower_case>${cell.text} </#if><span class="badge">${cell.badge}</span><#else>${cell.text}</#if></td>
</#if>
</#list>
<#if section.bars>
<td><#if row.bar?has_content><div class="track"><div class="bar" style="width: ${row.bar}%"></div></div></#if></td>
</#if>
</tr>
</#list>
</tbody>
</table>
<#else>
<p>Nothing to report.</p>
</#if>
</div>
<#if section.trend??>
<div class="chart">
<h3>${section.trend.title}</h3>
<object type="trend" data-trend="${section.trend.index}" alt="${section.trend.alt}" title="${section.trend.alt}" style="height: ${section.trend.height}px"></object>
<table class="trend">
<thead><tr><th scope="col">Series</th><#list section.trend.labels as label><th scope="col" class="number">${label}</th></#list></tr></thead>
<tbody>
<#list section.trend.series as series>
<tr><th scope="row">${series.name}</th><#list series.values as value><td class="number">${value}</td></#list></tr>
</#list>
</tbody>
</table>
</div>
</#if>
</#list>

<#if notes?has_content>
<div class="notes">
<h2 id="notes">Notes</h2>
<ul>
<#list notes as note>
<li>${note}</li>
</#list>
</ul>
</div>
</#if>
</body>
</html>
