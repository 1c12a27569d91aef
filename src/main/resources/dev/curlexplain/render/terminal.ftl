<#ftl output_format="terminal">
<#-- The answer on a terminal, the most important first. -->
<#import "margin.ftl" as margin>
<#import "prose.ftl" as p>
<#import "walk-through.ftl" as steps>
<#macro finding it>
<@p.heading labels["section.what-happened"]/>
<@p.text it.title + labels.cited(it.lines), "  ", style.bold/>
<@p.text it.summary, "  "/>
<#if it.causes?has_content>

<@p.heading labels["section.causes"]/>
<#list it.causes as cause>
<@p.text cause.title + " [" + labels.likelihood(cause.likelihood) + "]" + labels.cited(cause.evidence), "  ${cause?counter}. ", style.bold/>
<@p.text cause.text, "     "/>
</#list>
</#if>
<#if it.checks?has_content>

<@p.heading labels["section.next"]/>
<#list it.checks as check>
<@p.command check.command, "  "/>
<@p.text check.text, "      "/>
<#list check.terms as term>
<@p.text term.text, "      "/>
</#list>
<#list check.others as system, command>
<@p.text labels["system." + system] + ":", "      "/>
<@p.command command, "      "/>
</#list>
</#list>
</#if>
<#if it.fixes?has_content>

<@p.heading labels["section.do"]/>
<#list it.fixes as fix>
<@p.text fix.text, "  - "/>
<#if fix.command??>
<@p.command fix.command, "      "/>
</#if>
<#list fix.terms as term>
<@p.text term.text, "      "/>
</#list>
</#list>
</#if>
<#if it.references?has_content>

<@p.heading labels["section.references"]/>
<#list it.references as reference>
<@p.text reference.title, "  - "/>
    ${style.dim}${reference.url}${style.off}
</#list>
</#if>
</#macro>
<#assign findings = answer.findings>
<#assign strip = answer.strip>
<@p.heading answer.sentence/>
<#if strip?has_content>

<#list strip as stage>${stage.label} <#if stage.state == "passed">${style.green}<#elseif stage.state == "failed">${style.red}<#else>${style.dim}</#if>${stage.symbol}${style.off}<#sep>  </#list>
</#if>
<#if findings?has_content>

<@finding findings[0]/>
<#elseif answer.codeNote?has_content>

<@p.heading labels["code-note"]/>
<@p.text answer.codeNote, "  "/>
<@p.text labels["no-finding"], "  "/>
</#if>
<#assign report = answer.report!"">
<#if report?has_content>

<@p.heading labels["section.report." + report.to]/>
<@p.text report.subject, "  ", style.bold/>
<@p.text report.request, "  "/>
<#list report.facts as fact>
<@p.text fact, "  - "/>
</#list>
<@p.text report.quotesHeading, "  "/>
<#list report.quotes as quote>
<@p.text quote, "    "/>
</#list>
</#if>
<#assign observations = []>
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

<@p.heading labels["section.also"]/>
<#list observations as other>
<@p.text other.title + labels.cited(other.lines), "  - "/>
<@p.text other.summary, "    "/>
</#list>
</#if>
<#assign walk = answer.walkThrough!"">
<#if walk?has_content>

<@steps.walkThrough walk/>
</#if>

<@p.heading labels["section.transcript"]/>
<@margin.transcript/>
