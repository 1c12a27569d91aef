<#ftl output_format="terminal">
<#import "prose.ftl" as p>
<#-- The way of the request, step by step. -->
<#macro walkThrough walk>
<@p.heading labels["section.walk-through"]/>
<@p.text labels["walk.intro"], "  "/>
<#list walk.steps as step>
<#list prose.rows(step.title + labels.cited(step.lines) + step.remark?has_content?then(" - " + step.remark, ""), "  ${step.symbol} ${step.number}. ") as row>
<#if step.mark == "passed">${style.green}<#elseif step.mark == "failed">${style.red}<#else>${style.dim}</#if>${row.lead}${style.off}${style.bold}${row.text}${style.off}
</#list>
<#list step.doings as doing>
<@p.text doing.actor + ": " + doing.text, "       "/>
</#list>
</#list>
<#if walk.stories?has_content>

<@p.text labels["story.intro"], "  "/>
<#list walk.stories as story>
<@p.text story.title, "  ", style.bold/>
<@p.text story.text, "     "/>
</#list>
<@p.text labels["story.tell.title"], "  ", style.bold/>
<@p.text labels["story.tell.run"], "     "/>
<@p.command walk.command, "       "/>
<@p.text labels["story.tell.look"], "     "/>
<@p.text labels["story.tell.server"], "     "/>
</#if>
</#macro>
