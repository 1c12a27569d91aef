<#ftl output_format="terminal">
<#import "prose.ftl" as p>
<#-- The way of the request, step by step. -->
<#macro walkThrough walk>
<@p.heading labels["section.walk-through"]/>
<@p.text labels["walk.intro"], "  "/>
<#list walk.steps as step>
  <#if step.mark == "passed">${style.green}<#elseif step.mark == "failed">${style.red}<#else>${style.dim}</#if>${step.symbol}${style.off} ${style.bold}${step.number}. ${step.title}${style.off}${labels.cited(step.lines)}<#if step.remark?has_content>${style.dim} - ${step.remark}${style.off}</#if>
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
