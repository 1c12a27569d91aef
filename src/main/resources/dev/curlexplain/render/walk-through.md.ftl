<#ftl output_format="markdown">
<#-- The way of the request, step by step. -->
<#macro walkThrough walk>
### ${labels["section.walk-through"]}

${labels["walk.intro"]}

${code.of(walk.diagram, "mermaid")}

<#list walk.steps as step>
${step.number}. ${step.symbol} **${step.title}**${labels.cited(step.lines)}<#if step.remark?has_content> - ${step.remark}</#if>
<#list step.doings as doing>
   - ${doing.actor}: ${doing.text}
</#list>
</#list>
<#if walk.stories?has_content>

${labels["story.intro"]}

<#list walk.stories as story>
**${story.title}**

${story.text}

</#list>
**${labels["story.tell.title"]}**

${labels["story.tell.run"]}

${code.of(walk.command, "sh")}

${labels["story.tell.look"]}

${labels["story.tell.server"]}
</#if>
</#macro>
