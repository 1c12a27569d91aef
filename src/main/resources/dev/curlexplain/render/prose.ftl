<#ftl output_format="terminal">
<#-- Running text on a terminal: wrapped, indented, with or without weight. -->
<#macro text content lead="" weight=style.off>
<#list prose.rows(content, lead) as row>
${row.lead}${weight}${row.text}${style.off}
</#list>
</#macro>
<#macro heading content>
<@text content=content weight=style.bold/>
</#macro>
<#-- Never wrapped: it is to be pasted. -->
<#macro command content lead>
<#list prose.lines(content) as row>
${lead}${style.cyan}${row}${style.off}
</#list>
</#macro>
