<#ftl output_format="terminal">
<#-- The transcript with its notes in the right margin. -->
<#macro transcript>
<#list rows as row>
${style.dim}${row.number}${style.off}  ${row.text}<#if row.note?has_content>${row.gap}${style.dim}${row.note}${style.off}</#if>
</#list>
</#macro>
