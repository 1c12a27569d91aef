<#ftl output_format="markdown">
<#-- A page of the knowledge base in Markdown. -->
## ${page.title}

${labels["page.kind." + page.kind]}: ${page.id}

<#list page.facts as fact>
- ${fact.label}: ${fact.value}
</#list>
<#list page.sections as section>

### ${section.heading}

<#list section.items as item>
<#if item.title??>
**${item.title}**<#if item.tag??> (${item.tag})</#if>

</#if>
<#if item.text??>
${item.text}

</#if>
<#if item.code??>
${code.of(item.code, (section.name == "next" || section.name == "do")?then("sh", "text"))}

</#if>
<#if item.link??>
- [${item.link.title}](${item.link.url})
</#if>
</#list>
</#list>
<#if page.also?has_content>

### ${labels["page.also"]}

<#list page.also as id>
- ${id}
</#list>
</#if>
