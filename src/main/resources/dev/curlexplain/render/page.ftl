<#ftl output_format="terminal">
<#-- A page of the knowledge base on a terminal. -->
<#import "prose.ftl" as p>
<@p.heading page.title/>
<@p.text labels["page.kind." + page.kind] + ": " + page.id, "", style.dim/>
<#list page.facts as fact>
<@p.text fact.label + ": " + fact.value, "  "/>
</#list>
<#list page.sections as section>

<@p.heading section.heading/>
<#list section.items as item>
<#assign numbered = section.name == "causes">
<#if item.title??>
<@p.text item.title + item.tag???then(" [" + (item.tag!"") + "]", ""), numbered?then("  ${item?counter}. ", "  "), style.bold/>
</#if>
<#if item.text?? && section.name != "next">
<@p.text item.text, item.title???then("     ", (section.name == "do" || section.name == "exact")?then("  - ", "  "))/>
</#if>
<#if item.code??>
<@p.command item.code, "    "/>
</#if>
<#if item.text?? && section.name == "next">
<@p.text item.text, "        "/>
</#if>
<#if item.link??>
<@p.text item.link.title, "  - "/>
    ${style.dim}${item.link.url}${style.off}
</#if>
</#list>
</#list>
<#if page.also?has_content>

<@p.heading labels["page.also"]/>
<#list page.also as id>
  ${id}
</#list>
</#if>
