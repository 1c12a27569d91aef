<#ftl output_format="markdown">
<#-- The answer for GitHub, GitLab, Slack: headings, lists, fenced code, no tables. -->
<#import "walk-through.md.ftl" as steps>
<#macro finding it>

### ${labels["section.what-happened"]}

**${it.title}**${labels.cited(it.lines)}

${it.summary}
<#if it.causes?has_content>

### ${labels["section.causes"]}

<#list it.causes as cause>
${cause?counter}. **${cause.title}** (${labels.likelihood(cause.likelihood)})${labels.cited(cause.evidence)}

   ${cause.text}

</#list>
</#if>
<#if it.checks?has_content>

### ${labels["section.next"]}

<#list it.checks as check>
${check.text}

${code.of(check.command, "sh")}
<#list check.terms as term>

- ${term.text}
</#list>

<#list check.others as system, command>
${labels["system." + system]}:

${code.of(command, "sh")}

</#list>
</#list>
</#if>
<#if it.fixes?has_content>

### ${labels["section.do"]}

<#list it.fixes as fix>
- ${fix.text}
<#list fix.terms as term>
  - ${term.text}
</#list>
</#list>
<#list it.fixes?filter(fix -> fix.command??) as fix>

${code.of(fix.command, "sh")}
</#list>
</#if>
<#if it.references?has_content>

### ${labels["section.references"]}

<#list it.references as reference>
- [${reference.title}](${reference.url})
</#list>
</#if>
</#macro>
<#assign findings = answer.findings>
<#assign strip = answer.strip>
<#assign observations = []>
## ${answer.sentence}
<#if strip?has_content>

<#list strip as stage>${stage.label} ${stage.symbol}<#sep> → </#list>
</#if>
<#if findings?has_content>
<@finding findings[0]/>
<#elseif answer.codeNote?has_content>

### ${labels["code-note"]}

${answer.codeNote}

${labels["no-finding"]}
</#if>
<#assign report = answer.report!"">
<#if report?has_content>

### ${labels["section.report." + report.to]}

**${report.subject}**

${code.of(report.text, "text")}
</#if>
<#list findings as other>
<#if other?index gt 0>
<#if other.severity == "error">
<@finding other/>
<#else>
<#assign observations += [other]>
</#if>
</#if>
</#list>
<#if observations?has_content>

### ${labels["section.also"]}

<#list observations as other>
- **${other.title}**${labels.cited(other.lines)}

  ${other.summary}

</#list>
</#if>
<#assign walk = answer.walkThrough!"">
<#if walk?has_content>

<@steps.walkThrough walk/>
</#if>

### ${labels["section.transcript"]}

${code.of(plainRows, "text")}
